namespace Forms.Templates.Loading;

/// <summary>The values a choice offers, wherever they are written.</summary>
internal static class ChoiceOptions
{
    /// <summary>Every value in printing order; a list that is not known gives none.</summary>
    public static IReadOnlyList<string> Of(Place question, IReadOnlyDictionary<string, IReadOnlyList<CodeEntry>> lists)
    {
        IEnumerable<string> shared = question["list"]?.Text is { } list ? Codes(list, lists) : [];
        return [.. GridOf(question, lists)?.Values ?? [], .. shared, .. question.TextsOf("options")];
    }

    public static ChoiceGrid? GridOf(Place question, IReadOnlyDictionary<string, IReadOnlyList<CodeEntry>> lists) =>
        question["grid"] is { } grid && grid["rows"]?.Text is { } rows && grid["columns"]?.Text is { } columns
            ? new ChoiceGrid(rows, columns, Codes(rows, lists), Codes(columns, lists))
            : null;

    private static IReadOnlyList<string> Codes(string list, IReadOnlyDictionary<string, IReadOnlyList<CodeEntry>> lists) =>
        lists.TryGetValue(list, out var entries) ? [.. entries.Select(entry => entry.Code)] : [];
}
