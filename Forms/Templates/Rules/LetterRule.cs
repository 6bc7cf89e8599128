using Forms.Templates.Loading;

namespace Forms.Templates.Rules;

/// <summary>Two forms never share a letter: the desk tells them apart by it.</summary>
internal static class LetterRule
{
    public static void Check(IReadOnlyList<FormFolder> folders)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var form in folders)
        {
            if (form.Template?["letter"] is { Text: { } letter } place && !owners.TryAdd(letter, form.Id) && owners[letter] != form.Id)
                place.Report($"each form has its own letter; this one belongs to {owners[letter]}");
        }
    }
}
