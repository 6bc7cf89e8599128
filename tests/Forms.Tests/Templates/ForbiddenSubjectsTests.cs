using Forms.Privacy;

namespace Forms.Tests.Templates;

[TestClass]
public sealed class ForbiddenSubjectsTests
{
    [TestMethod]
    [DataRow("Il a une MALADIE du cœur", "maladie")]
    [DataRow("Vos médicaments", "medicaments")]
    [DataRow("Taux d’invalidité", "taux d'invalidite")]
    [DataRow("Numéro de  Sécurité sociale", "securite sociale")]
    [DataRow("La clé est sous le pot", "cle")]
    [DataRow("Nationalité", "nationalite")]
    public void A_forbidden_word_is_found(string text, string word) => Assert.AreEqual(word, ForbiddenSubjects.FindIn(text));

    [TestMethod]
    [DataRow("Clémentine veut des courses")]
    [DataRow("Girouette à réparer")]
    [DataRow("Registre des alertes")]
    [DataRow("")]
    public void Other_words_are_left_alone(string text) => Assert.IsNull(ForbiddenSubjects.FindIn(text));

    [TestMethod]
    [DataRow("Des courses, à cause de mon Diabète.", "Diabète")]
    [DataRow("opérée de la hanche", "opérée")]
    [DataRow("La clé est sous le pot", "clé")]
    [DataRow("e\u0301pilepsie", "épilepsie")]
    [DataRow("digicode 1234", "digicode")]
    public void A_cause_is_found_in_an_answer_and_told_as_it_was_written(string text, string word) => Assert.AreEqual(word, ForbiddenSubjects.FindInAnswer(text));

    [TestMethod]
    [DataRow("Porter les sacs du marché jusqu'au deuxième étage")]
    [DataRow("Lire le courrier, ampoule à changer")]
    [DataRow("")]
    public void An_answer_that_says_what_is_needed_is_left_alone(string text) => Assert.IsNull(ForbiddenSubjects.FindInAnswer(text));

    [TestMethod]
    public void A_form_may_name_what_an_answer_may_not() => Assert.IsNull(ForbiddenSubjects.FindIn("Une porte d'hôpital ? Dites laquelle."));
}
