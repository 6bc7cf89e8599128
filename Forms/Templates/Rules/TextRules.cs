using Forms.Templates.Loading;

namespace Forms.Templates.Rules;

/// <summary>Everything asked has words, every word belongs to something asked, and none asks too much.</summary>
internal static class TextRules
{
    public static void Check(
        Place texts, TextLanguage language, IReadOnlyList<Place> sections, IReadOnlyList<Place> questions, bool templateIsWhole)
    {
        if (texts["language"] is { Text: { } found } place && found != language.Key())
            place.Report($"the language is the one in the name of the file, {language.Key()}");

        CheckNames(texts, "sections", Ids(sections), "section", templateIsWhole);
        CheckNames(texts, "questions", Ids(questions), "question", templateIsWhole);
        foreach (var question in questions)
        {
            if (question["id"]?.Text is { } id && texts["questions"]?[id] is { } words)
                CheckOptions(question, words);
        }

        foreach (var text in texts.Texts)
        {
            foreach (var unknown in Placeholders.UnknownIn(text.Text!))
                text.Report($"« {unknown} » is not known; braces hold one of {string.Join(", ", Placeholders.Names)}");
        }

        foreach (var asked in Asked(texts))
            SubjectRule.Check(asked);
    }

    private static List<string> Ids(IReadOnlyList<Place> places) =>
        [.. places.Select(place => place["id"]?.Text).OfType<string>().Distinct()];

    private static void CheckNames(Place texts, string group, List<string> ids, string what, bool templateIsWhole)
    {
        if (texts[group] is not { } words)
            return;

        foreach (var id in ids.Where(id => words[id] is null))
            words.ReportMissing(id, $"every {what} of template.json has words here");
        foreach (var (id, entry) in words.Members.Where(member => templateIsWhole && !ids.Contains(member.Key)))
            entry.Report($"template.json has no {what} {id}");
    }

    private static void CheckOptions(Place question, Place words)
    {
        var own = question.TextsOf("options").ToHashSet(StringComparer.Ordinal);
        foreach (var option in own.Where(option => words["options"]?[option] is null))
        {
            if (words["options"] is { } options)
                options.ReportMissing(option, "every option of the question has words here");
            else
                words.ReportMissing($"options/{option}", "every option of the question has words here");
        }

        foreach (var (option, entry) in words["options"]?.Members ?? [])
        {
            if (!own.Contains(option))
            {
                entry.Report(question["list"] is null && question["grid"] is null
                    ? $"the question has no option {option}"
                    : $"the question has no option {option} of its own; the words of a list stand in codes.json or commune.json");
            }
        }
    }

    // Hints and notices may name what is forbidden, to say: do not write it.
    private static IEnumerable<Place?> Asked(Place texts) =>
        [
            texts["title"],
            .. (texts["sections"]?.Members ?? []).Select(section => section.Value),
            .. (texts["questions"]?.Members ?? []).SelectMany(question =>
                (question.Value["options"]?.Members ?? []).Select(option => option.Value).Prepend(question.Value["label"]!)),
        ];
}
