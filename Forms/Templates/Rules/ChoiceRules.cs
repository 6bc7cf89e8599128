using Forms.Templates.Loading;

namespace Forms.Templates.Rules;

/// <summary>A choice takes its boxes from one source, and each box has its own value.</summary>
internal static class ChoiceRules
{
    public static void Check(Place question, IReadOnlyDictionary<string, IReadOnlyList<CodeEntry>> lists, bool listsAreComplete)
    {
        if (question["kind"]?.Text != "choice")
            return;

        CheckSource(question);
        if (listsAreComplete)
        {
            foreach (var name in new[] { question["list"], question["grid"]?["rows"], question["grid"]?["columns"] })
                CheckList(name, lists);
        }

        Uniqueness.Check(question.ItemsOf("options"), "an option stands only once in a question");
        var gridValues = ChoiceOptions.GridOf(question, lists) is { } grid
            ? grid.Values.Concat(grid.Rows).Concat(grid.Columns).ToHashSet(StringComparer.Ordinal)
            : [];
        foreach (var option in question.ItemsOf("options").Where(option => option.Text is { } value && gridValues.Contains(value)))
            option.Report("an option beside a grid has a value that the grid does not use");
    }

    private static void CheckSource(Place question)
    {
        const string Rule = "a choice takes its boxes from options, or from list, or from grid (which may add options)";
        var hasOptions = question["options"] is not null;
        var hasGrid = question["grid"] is not null;
        if (question["list"] is { } list && (hasOptions || hasGrid))
            list.Report(Rule);
        else if (question["list"] is null && !hasOptions && !hasGrid)
            question.ReportMissing("options", Rule);
        if (hasGrid && !(question["many"]?.IsTrue ?? false))
            question["grid"]!.Report("a grid is a choice of many: write \"many\": true");
    }

    private static void CheckList(Place? name, IReadOnlyDictionary<string, IReadOnlyList<CodeEntry>> lists)
    {
        if (name?.Text is { } list && !lists.ContainsKey(list))
            name.Report($"a list is one of {string.Join(", ", lists.Keys.Order(StringComparer.Ordinal))}");
    }
}
