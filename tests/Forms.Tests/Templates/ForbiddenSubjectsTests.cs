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
}
