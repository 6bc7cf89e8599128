using System.Text.RegularExpressions;
using Forms.Templates;
using Kiosk.Words;
using Testing;

namespace Kiosk.Tests.Words;

/// <summary>
/// What the screen shows or says is short and plain (kiosk.md K5). Of the printed French only what stands on a screen too is looked at: titles, labels
/// and answers; its purpose and its notice are on paper alone, where law and frozen layouts rule.
/// </summary>
[TestClass]
public sealed partial class PlainWordsTests
{
    private const int LongestSentence = 12;

    private static readonly string[] Abbreviations =
["RGPD", "GDPR", "SMS", "S M S", "CNIL", "DPO", "CCAS", "APA", "CAF", "N°", "n°", "etc", "art", "Tél", "tél", "Mme", "Dr", "e.g", "i.e", "h"];

    private static TemplateLibrary Library { get; } =
        ((TemplateLibraryResult.Loaded)TemplateLibrary.Load(Path.Combine(Repository.Root, "forms-templates"))).Library;

    [TestMethod]
    public void A_sentence_has_at_most_twelve_words() =>
        Assert.AreEqual("", string.Join('\n', All().Where(entry => SentenceEnd().Split(entry.Words).Any(sentence => CountWords(sentence) > LongestSentence))));

    [TestMethod]
    public void Nothing_is_abbreviated()
    {
        // « CNIL » is the name that the authority is found by; French law wants it told. « SMS » is on the printed form, whose layout is frozen; the voice says it in words.
        string[] allowed = ["notice fr-spoken: CNIL", "fr: SMS"];
        var found = All().SelectMany(entry => Abbreviations.Where(sign => Contains(entry.Words, sign)).Select(sign => $"{entry.Where}: {sign}")).Where(line => !allowed.Any(line.EndsWith));
        Assert.AreEqual("", string.Join('\n', found));
    }

    [TestMethod]
    public void The_lint_finds_what_it_looks_for()
    {
        Assert.AreEqual(13, CountWords("un deux trois quatre cinq six sept huit neuf dix onze douze l'autre"));
        Assert.AreEqual(4, CountWords("Appelez le 05 36 49 10 10 vite"));
        Assert.IsTrue(Contains("La base est le RGPD.", "RGPD"));
        Assert.IsTrue(Contains("Tél. : 05", "Tél"));
        Assert.IsFalse(Contains("Téléphone", "Tél"));
        Assert.IsGreaterThan(500, All().Count());
    }

    private static IEnumerable<(string Where, string Words)> All()
    {
        var languages = new ScreenLanguages();
        return ScreenLanguages.Offered.SelectMany(offered => languages[offered.Language].All.Select(words => ($"screen {offered.Language.Key()}", words)))
            .Concat(from form in Library.Current from language in TextLanguages.All from entry in OfForm(form, language) select entry)
            .Append(("desk", Library.Commune.DeskHours));
    }

    private static IEnumerable<(string Where, string Words)> OfForm(LoadedForm form, TextLanguage language)
    {
        var (texts, where) = (form.Texts[language], $"{form.Template.Id} {{0}}{language.Key()}");
        yield return (string.Format(null, where, "title "), texts.Title);
        foreach (var (id, question) in texts.Questions)
            foreach (var words in question.Options.Values.Append(question.Label).Append(question.Hint ?? ""))
                yield return (string.Format(null, where, $"{id} "), words);
        if (language == TextLanguage.French) yield break;
        yield return (string.Format(null, where, "purpose "), texts.Purpose);
        foreach (var paragraph in texts.Notice) yield return (string.Format(null, where, "notice "), paragraph);
    }

    // An apostrophe joins, as in the FALC guide; a telephone number is read as one thing.
    private static int CountWords(string sentence) => Telephone().Replace(sentence, "0").Split(' ').Count(word => word.Any(char.IsLetterOrDigit));

    private static bool Contains(string words, string abbreviation) =>
        Regex.IsMatch(words, $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(abbreviation)}(?![\p{{L}}\p{{N}}])");

    [GeneratedRegex(@"[.!?:;](?=\s|$)")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\d\d(?: \d\d){4}")]
    private static partial Regex Telephone();
}
