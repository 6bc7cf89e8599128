namespace FormScanner.Characters.Names;

/// <summary>
/// How likely one character follows another in names of a list, for names that are not in it.
/// Every name counts once, however common: a name that is missing from the list looks like the many rare ones, not like MARTIN.
/// </summary>
internal sealed class LetterModel
{
    /// <summary>Stands before the first character of a name and after the last.</summary>
    public const char Edge = '\0';

    private const string Characters = "\0ABCDEFGHIJKLMNOPQRSTUVWXYZ-' ";

    private static readonly Lazy<LetterModel> _firstNames = new(() => new LetterModel(NameList.FirstNames));
    private static readonly Lazy<LetterModel> _surnames = new(() => new LetterModel(NameList.Surnames));

    private readonly double[,] _logs = new double[Characters.Length, Characters.Length];

    public LetterModel(NameList names)
    {
        var counts = new int[Characters.Length, Characters.Length];
        foreach (var entry in names.Entries)
        {
            var previous = IndexOf(Edge);
            foreach (var next in entry.Written.Append(Edge).Select(IndexOf))
            {
                counts[previous, next]++;
                previous = next;
            }
        }
        for (var previous = 0; previous < Characters.Length; previous++)
        {
            // One is added to each count, so that a pair never seen is unlikely, not impossible.
            var total = Characters.Length + Enumerable.Range(0, Characters.Length).Sum(next => counts[previous, next]);
            for (var next = 0; next < Characters.Length; next++) _logs[previous, next] = Math.Log((counts[previous, next] + 1.0) / total);
        }
    }

    public static LetterModel FirstNames => _firstNames.Value;

    public static LetterModel Surnames => _surnames.Value;

    /// <summary>The natural logarithm of the likelihood that one character follows another; both are A to Z, hyphen, apostrophe, space or <see cref="Edge"/>.</summary>
    public double LogOf(char previous, char next) => _logs[IndexOf(previous), IndexOf(next)];

    private static int IndexOf(char character) => Characters.IndexOf(character, StringComparison.Ordinal) is var index and >= 0
        ? index
        : throw new ArgumentOutOfRangeException(nameof(character), character, "A name in cells has only A to Z, hyphen, apostrophe and space.");
}
