using System.Text.RegularExpressions;
using Forms.Templates;

namespace Forms.Tests.Templates;

[TestClass]
public sealed partial class WordingTests
{
    private const int LongestEasySentence = 12;
    private const int LongestPrintedNotice = 95;

    private static readonly string[] Abbreviations = ["RGPD", "SMS", "CNIL", "DPO", "N°", "Tél", " art.", "etc.", "CCAS"];

    [TestMethod]
    public void An_easy_sentence_has_at_most_twelve_words()
    {
        var tooLong = All(TextLanguage.FrenchEasy).SelectMany(entry => SentenceEnd().Split(entry.Words), (entry, sentence) => (entry.Form, sentence))
            .Where(entry => WordCount(entry.sentence) > LongestEasySentence);

        Assert.AreEqual("", string.Join('\n', tooLong));
    }

    [TestMethod]
    public void An_easy_text_has_no_abbreviation()
    {
        var found = All(TextLanguage.FrenchEasy).Where(entry => Abbreviations.Any(abbreviation => entry.Words.Contains(abbreviation, StringComparison.Ordinal)));

        Assert.AreEqual("", string.Join('\n', found));
    }

    [TestMethod]
    public void A_spoken_text_has_nothing_that_cannot_be_said()
    {
        string[] unsayable = ["/", "N°", "(", "«", "…", "RGPD"];

        var found = All(TextLanguage.FrenchSpoken).Where(entry => unsayable.Any(sign => entry.Words.Contains(sign, StringComparison.Ordinal)));

        Assert.AreEqual("", string.Join('\n', found));
    }

    [TestMethod]
    public void The_printed_notice_is_short()
    {
        foreach (var form in ShippedFolder.Library.Forms)
        {
            var notice = form.Texts[TextLanguage.French].Notice;
            Assert.IsInRange(3, 5, notice.Count, $"{form.Template.Id}");
            Assert.IsLessThanOrEqualTo(LongestPrintedNotice, WordCount(string.Join(' ', notice)), $"{form.Template.Id}");
        }
    }

    [TestMethod]
    public void Each_form_tells_its_own_legal_basis()
    {
        Assert.Contains("6.1.e", Notice("help-request"));
        Assert.Contains("2 ans après notre dernier contact", Notice("volunteer-offer"));
        Assert.Contains("obligation légale (RGPD, art. 6.1.c)", Notice("alert-register"));
        Assert.DoesNotContain("2 ans", Notice("alert-register"));
    }

    [TestMethod]
    public void A_line_that_may_say_too_much_says_what_not_to_write()
    {
        foreach (var form in ShippedFolder.Library.Forms)
        {
            foreach (var line in form.Template.Questions.OfType<Question.Line>().Where(line => line.Privacy is PrivacyClass.Never))
                Assert.AreEqual("N'écrivez rien sur votre santé.", form.Texts[TextLanguage.French].Questions[line.Id].Hint, $"{line.Id}");
        }
    }

    private static string Notice(string form) =>
        string.Join(' ', ShippedFolder.Library.Newest(new FormId(form))!.Texts[TextLanguage.French].Notice);

    private static IEnumerable<(string Form, string Words)> All(TextLanguage language) =>
        from form in ShippedFolder.Library.Forms
        let texts = form.Texts[language]
        from words in texts.Notice.Concat(texts.Sections.Values)
            .Concat([texts.Title, texts.Purpose, texts.Duration, texts.Thanks])
            .Concat(texts.Questions.Values.SelectMany(question => question.Options.Values.Append(question.Label).Append(question.Hint ?? "")))
        select (form.Template.Id.Value, words);

    // An apostrophe joins: « l'aide » is one word to count, as in the FALC guide.
    private static int WordCount(string sentence) => sentence.Split(' ').Count(word => word.Any(char.IsLetterOrDigit));

    [GeneratedRegex(@"[.!?:;](?=\s|$)")]
    private static partial Regex SentenceEnd();
}
