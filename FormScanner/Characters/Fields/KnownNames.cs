using FormScanner.Characters.Names;

namespace FormScanner.Characters.Fields;

/// <summary>
/// A list of names as they may stand in cells, by the lengths of their words: « LE GOFF » is found under two and four cells,
/// « JEAN-PIERRE » under eleven, and under four and six for those who leave the hyphen out.
/// </summary>
internal sealed class KnownNames
{
    private static readonly char[] Joints = [' ', '-', '\''];

    private readonly Dictionary<string, List<KnownName>> _byShape = [];
    private readonly SortedDictionary<int, List<KnownName>> _byLength = [];

    public KnownNames(IReadOnlyList<NameEntry> entries, double listed, DecodingLimits limits)
    {
        Listed = entries.Count == 0 ? 0 : listed;
        Letters = new LetterModel(entries.SelectMany(entry => entry.Written.Split(' ')));
        var weights = entries.Select(entry => Math.Pow(Math.Max(entry.Share, double.Epsilon), limits.ShareExponent)).ToList();
        var sum = weights.Sum();
        foreach (var (entry, weight) in entries.Zip(weights)) Add(entry, Math.Log(weight / sum), Math.Log(limits.OtherJoint));
        foreach (var (_, names) in _byShape.Where(pair => !pair.Key.Contains(' ', StringComparison.Ordinal)))
            _byLength[names[0].Text.Length] = names;
    }

    /// <summary>Share of names that the list has, 0 to 1.</summary>
    public double Listed { get; }

    /// <summary>What names look like that are not in the list.</summary>
    public LetterModel Letters { get; }

    /// <summary>The names that fill words of these lengths.</summary>
    public IReadOnlyList<KnownName> Filling(IEnumerable<WordSpan> words) =>
        _byShape.TryGetValue(string.Join(' ', words.Select(word => word.Length)), out var names) ? names : [];

    /// <summary>The names in one word that are longer than this.</summary>
    public IEnumerable<KnownName> LongerThan(int length) => _byLength.Where(pair => pair.Key > length).SelectMany(pair => pair.Value);

    private void Add(NameEntry entry, double log, double logOtherJoint)
    {
        var asWritten = entry.Written.Split(' ');
        Add(asWritten, entry, log);
        var apart = entry.Written.Split(Joints, StringSplitOptions.RemoveEmptyEntries);
        if (apart.Length > asWritten.Length) Add(apart, entry, log + logOtherJoint);
        if (apart.Length > 1) Add([string.Concat(apart)], entry, log + logOtherJoint);
    }

    private void Add(string[] words, NameEntry entry, double log)
    {
        var text = string.Concat(words);
        var places = text.Select(character => CellOdds.Characters.IndexOf(character)).ToList();
        // A letter that no cell can hold: the list has a name from elsewhere.
        if (places.Contains(-1)) return;
        var shape = string.Join(' ', words.Select(word => word.Length));
        if (!_byShape.TryGetValue(shape, out var names)) _byShape[shape] = names = [];
        names.Add(new KnownName(text, [.. places.Select(place => (byte)place)], log, entry.Spelled));
    }
}
