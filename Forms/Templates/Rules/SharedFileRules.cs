using Forms.Templates.Loading;

namespace Forms.Templates.Rules;

/// <summary>What must hold in codes.json and commune.json beyond their schemas.</summary>
internal static class SharedFileRules
{
    public static void Check(Place? commune, Place? codes)
    {
        if (commune is not null)
        {
            Uniqueness.Check(commune.ItemsOf("neighbourhoods").Select(entry => entry["code"]), "a neighbourhood's code stands only once");
            Uniqueness.Check(commune.ItemsOf("streets"), "a street stands only once");
        }

        foreach (var (name, list) in codes?["lists"]?.Members ?? [])
        {
            if (name == CodeLists.Neighbourhoods)
                list.Report($"the list {CodeLists.Neighbourhoods} is made from commune.json, not written here");
            Uniqueness.Check(list.Items.Select(entry => entry["code"]), $"a code stands only once in the list {name}");
            foreach (var words in list.Items.Select(entry => entry["words"]).OfType<Place>().SelectMany(words => words.Texts))
                SubjectRule.Check(words);
        }
    }
}
