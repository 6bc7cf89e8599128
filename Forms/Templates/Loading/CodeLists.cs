namespace Forms.Templates.Loading;

/// <summary>The lists of codes.json and the neighbourhoods of commune.json, by name.</summary>
internal static class CodeLists
{
    public const string Neighbourhoods = "commune.neighbourhoods";

    public static IReadOnlyDictionary<string, IReadOnlyList<CodeEntry>> Read(Place? codes, Commune? commune)
    {
        var lists = (codes?["lists"]?.Members ?? []).ToDictionary(list => list.Key, list => Entries(list.Value));
        if (commune is not null)
            lists[Neighbourhoods] = commune.Neighbourhoods;
        return lists;
    }

    private static IReadOnlyList<CodeEntry> Entries(Place list) =>
        [.. from entry in list.Items
            let code = entry["code"]?.Text
            where code is not null
            select new CodeEntry(code, TextLanguages.All.ToDictionary(language => language, language => entry["words"]?[language.Key()]?.Text ?? ""))];
}
