using System.Globalization;

namespace Forms.Templates.Loading;

/// <summary>Builds the words of a form in one language: its own, those of the shared lists, and the commune's in the placeholders.</summary>
internal static class TextsReading
{
    public static FormTexts Read(
        Place texts, TextLanguage language, FormTemplate template, Place templateFile, Commune commune,
        IReadOnlyDictionary<string, IReadOnlyList<CodeEntry>> lists)
    {
        var questions = templateFile.ItemsOf("pages").SelectMany(page => page.ItemsOf("sections"))
            .SelectMany(section => section.ItemsOf("questions"))
            .ToDictionary(
                question => new QuestionId(question["id"]!.Text!),
                question => ReadQuestion(question, texts["questions"]![question["id"]!.Text!]!));
        return new FormTexts(
            Words("title"), Words("purpose"), Words("duration"),
            template.Sections.ToDictionary(section => section.Id, section => Filled(texts["sections"]![section.Id])),
            questions, [.. texts.ItemsOf("notice").Select(Filled)], Words("thanks"));

        string Words(string name) => Filled(texts[name]);

        string Filled(Place? place) => Placeholders.Fill(place!.Text!, commune);

        QuestionTexts ReadQuestion(Place question, Place words)
        {
            var options = new Dictionary<string, string>();
            if (question["list"]?.Text is { } list)
                Add(options, lists[list], language);
            if (ChoiceOptions.GridOf(question, lists) is { } grid)
                AddGrid(options, lists[grid.RowList], lists[grid.ColumnList], language);
            foreach (var (value, own) in words["options"]?.Members ?? [])
                options[value] = Filled(own);
            return new QuestionTexts(Filled(words["label"]), words["hint"] is { } hint ? Filled(hint) : null, options);
        }
    }

    private static void Add(Dictionary<string, string> options, IReadOnlyList<CodeEntry> entries, TextLanguage language)
    {
        foreach (var entry in entries)
            options[entry.Code] = entry.Words[language];
    }

    // « Lundi » over a column and « Matin » beside a row name the box « Lundi matin ».
    private static void AddGrid(
        Dictionary<string, string> options, IReadOnlyList<CodeEntry> rows, IReadOnlyList<CodeEntry> columns, TextLanguage language)
    {
        Add(options, rows, language);
        Add(options, columns, language);
        foreach (var (row, column) in rows.SelectMany(row => columns.Select(column => (row, column))))
            options[ChoiceGrid.Value(row.Code, column.Code)] = $"{column.Words[language]} {LowerFirst(row.Words[language])}";
    }

    private static string LowerFirst(string words) =>
        words.Length == 0 ? words : char.ToLower(words[0], CultureInfo.InvariantCulture) + words[1..];
}
