using Forms.Templates.Loading;

namespace Forms.Templates.Rules;

/// <summary>Each kind of question has its own entries: those it needs, and those it may have.</summary>
internal static class KindRules
{
    private static readonly Dictionary<string, (string[] Needs, string[] May)> Entries = new()
    {
        ["choice"] = ([], ["many", "options", "list", "grid"]),
        ["cells"] = (["alphabet", "format", "length"], []),
        ["line"] = (["maxLength"], []),
        ["signature"] = ([], []),
    };

    private static readonly string[] Special = [.. Entries.Values.SelectMany(entry => entry.Needs.Concat(entry.May))];

    public static void Check(Place question)
    {
        if (question["kind"]?.Text is not { } kind || !Entries.TryGetValue(kind, out var entries))
            return;

        foreach (var name in entries.Needs.Where(name => question[name] is null))
            question.ReportMissing(name, $"a question of kind {kind} has {string.Join(", ", entries.Needs)}");
        foreach (var name in Special.Except(entries.Needs).Except(entries.May))
            question[name]?.Report($"a question of kind {kind} has no {name}");
    }
}
