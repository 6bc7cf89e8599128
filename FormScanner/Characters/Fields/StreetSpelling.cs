using System.Globalization;
using System.Text;

namespace FormScanner.Characters.Fields;

/// <summary>A street as people write it in cells: capitals without accents, words shortened or left out.</summary>
/// <param name="Words">Each in capitals.</param>
/// <param name="Share">Of the people who write this street, 0 to 1.</param>
internal sealed record StreetSpelling(IReadOnlyList<string> Words, double Share)
{
    // How people write: a slight preference, not counted anywhere.
    private const double WrittenOut = 0.7;
    private const double WithArticles = 0.85;
    private const double WithJoints = 0.5;

    private static readonly Dictionary<string, string[]> ShortTypes = new()
    {
        ["RUE"] = ["R"],
        ["AVENUE"] = ["AV", "AVE"],
        ["BOULEVARD"] = ["BD", "BLD", "BVD"],
        ["CHEMIN"] = ["CH", "CHE", "CHEM"],
        ["IMPASSE"] = ["IMP"],
        ["PLACE"] = ["PL"],
        ["ROUTE"] = ["RTE"],
        ["ALLEE"] = ["ALL"],
        ["LOTISSEMENT"] = ["LOT"],
        ["RESIDENCE"] = ["RES"],
        ["SQUARE"] = ["SQ"],
    };

    private static readonly Dictionary<string, string> ShortWords = new() { ["SAINT"] = "ST", ["SAINTE"] = "STE" };

    private static readonly HashSet<string> Articles = ["DE", "DU", "DES", "LA", "LE", "LES", "D", "L", "D'", "L'"];

    private static readonly char[] Blanks = [' ', '-', '\''];

    /// <param name="street">As the commune spells it, such as « Rue de l'Église ».</param>
    public static IReadOnlyList<StreetSpelling> Of(string street)
    {
        var folded = Folded(street);
        // Two ways to write hyphens and apostrophes: in a cell, or as a blank.
        IReadOnlyList<string> withJoints = folded.Replace("'", "' ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        IReadOnlyList<string> without = folded.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. new[] { new StreetSpelling(withJoints, WithJoints), new StreetSpelling(without, 1 - WithJoints) }
                .SelectMany(Shortened).SelectMany(OtherType).SelectMany(WithAndWithoutArticles)
                .GroupBy(spelling => string.Join(' ', spelling.Words))
                .Select(same => same.First() with { Share = same.Sum(spelling => spelling.Share) }),
        ];
    }

    private static string Folded(string street)
    {
        var letters = new StringBuilder();
        foreach (var character in street.Replace('’', '\'').Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark) continue;
            var capital = char.ToUpperInvariant(character);
            letters.Append(CellOdds.Characters.Contains(capital) ? capital : ' ');
        }

        return letters.ToString();
    }

    /// <summary>SAINT-MARTIN or ST-MARTIN; all saints of a street alike.</summary>
    private static IEnumerable<StreetSpelling> Shortened(StreetSpelling full)
    {
        var shortened = full.Words.Select(word => string.Join('-', word.Split('-').Select(part => ShortWords.GetValueOrDefault(part, part)))).ToList();
        return shortened.SequenceEqual(full.Words)
            ? [full]
            : [full with { Share = full.Share * WrittenOut }, new StreetSpelling(shortened, full.Share * (1 - WrittenOut))];
    }

    private static IEnumerable<StreetSpelling> OtherType(StreetSpelling full)
    {
        if (full.Words.Count == 0 || !ShortTypes.TryGetValue(full.Words[0], out var others)) return [full];
        return others
            .Select(other => new StreetSpelling([other, .. full.Words.Skip(1)], full.Share * (1 - WrittenOut) / others.Length))
            .Prepend(full with { Share = full.Share * WrittenOut });
    }

    private static IEnumerable<StreetSpelling> WithAndWithoutArticles(StreetSpelling full)
    {
        var without = full.Words.Where(word => !Articles.Contains(word)).ToList();
        return without.Count == full.Words.Count || without.Count == 0
            ? [full]
            : [full with { Share = full.Share * WithArticles }, new StreetSpelling(without, full.Share * (1 - WithArticles))];
    }
}
