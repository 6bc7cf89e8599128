using System.Globalization;
using System.Text;

namespace FormScanner.Characters.Names;

/// <summary>
/// Names that are common in France, each with its share: what a name in cells may well be, never what it must be.
/// Where the lists come from, and what they leave out, is in docs/names.md.
/// </summary>
internal sealed class NameList
{
    private static readonly Lazy<NameList> _firstNames = new(() => OfResource("first-names.tsv"));
    private static readonly Lazy<NameList> _surnames = new(() => OfResource("surnames.tsv"));

    private readonly ILookup<int, NameEntry> _byLength;

    private NameList(IReadOnlyList<NameEntry> entries, IReadOnlyList<string> header)
    {
        Entries = entries;
        Header = header;
        _byLength = entries.ToLookup(entry => entry.Written.Length);
    }

    public static NameList FirstNames => _firstNames.Value;

    public static NameList Surnames => _surnames.Value;

    /// <summary>All names, the commonest first.</summary>
    public IReadOnlyList<NameEntry> Entries { get; }

    /// <summary>The lines that say where the list comes from and under which licence.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>The names that fill so many cells, the commonest first; hyphen, apostrophe and space take a cell too.</summary>
    public IReadOnlyList<NameEntry> OfLength(int lettersAsWritten) => [.. _byLength[lettersAsWritten]];

    /// <summary>The capitals a person writes in cells for a spelling: « Lætitia » is LAETITIA, « François » is FRANCOIS.</summary>
    public static string AsWritten(string spelled)
    {
        var written = new StringBuilder(spelled.Length);
        foreach (var character in spelled.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark) continue;
            // Letters that have no accent to take off, and the apostrophe of good typography.
            written.Append(character switch
            {
                'œ' or 'Œ' => "OE",
                'æ' or 'Æ' => "AE",
                'ß' => "SS",
                'ø' or 'Ø' => "O",
                'ł' or 'Ł' => "L",
                'đ' or 'Đ' => "D",
                'ı' => "I",
                '’' => "'",
                _ => char.ToUpperInvariant(character).ToString(),
            });
        }
        return written.ToString();
    }

    internal static NameList Parse(TextReader reader, string place)
    {
        var header = new List<string>();
        var spellings = new List<(string Spelled, long Weight)>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.StartsWith('#')) header.Add(line);
            else spellings.Add(SpellingOf(line, place, number));
        }
        var total = (double)spellings.Sum(spelling => spelling.Weight);
        var entries = spellings
            .GroupBy(spelling => AsWritten(spelling.Spelled), StringComparer.Ordinal)
            .Select(group => EntryOf(group.Key, [.. group.OrderByDescending(spelling => spelling.Weight)], total))
            .OrderByDescending(entry => entry.Share);
        return new NameList([.. entries], header);
    }

    private static NameEntry EntryOf(string written, IReadOnlyList<(string Spelled, long Weight)> spellings, double total) =>
        new(written, spellings[0].Spelled, spellings.Sum(spelling => spelling.Weight) / total, [.. spellings.Skip(1).Select(spelling => spelling.Spelled)]);

    private static (string Spelled, long Weight) SpellingOf(string line, string place, int number) =>
        line.Split('\t') is [{ Length: > 0 } spelled, var weight]
        && long.TryParse(weight, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) && parsed > 0
            ? (spelled, parsed)
            : throw new InvalidDataException($"{place}, line {number}: a name, a tab and a weight above 0 are expected, found '{line}'.");

    private static NameList OfResource(string name)
    {
        using var stream = typeof(NameList).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The list of names {name} is missing from the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parse(reader, name);
    }
}
