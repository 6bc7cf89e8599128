namespace FormScanner.Characters;

/// <summary>What one cell may hold, as calibrated probabilities.</summary>
internal sealed class CellOdds
{
    /// <summary>The characters a cell can hold, in the order of the probabilities.</summary>
    public const string Characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-'";

    private readonly IReadOnlyList<double> _probabilities;

    /// <param name="probabilities">One for each of <see cref="Characters"/>, 0 for those outside the alphabet of the field.</param>
    /// <param name="notACharacter">What is left to 1: the ink is no character at all.</param>
    public CellOdds(IReadOnlyList<double> probabilities, double notACharacter)
        : this(probabilities, notACharacter, isEmpty: false)
    {
        if (probabilities.Count != Characters.Length)
            throw new ArgumentException($"A cell has {Characters.Length} probabilities, not {probabilities.Count}.", nameof(probabilities));
    }

    private CellOdds(IReadOnlyList<double> probabilities, double notACharacter, bool isEmpty) =>
        (_probabilities, NotACharacter, IsEmpty) = (probabilities, notACharacter, isEmpty);

    /// <summary>Nothing stands in the cell: a blank between words, or the rest of the row.</summary>
    public static CellOdds Empty { get; } = new(new double[Characters.Length], 0, isEmpty: true);

    /// <summary>Ink that is no character.</summary>
    public static CellOdds Unreadable { get; } = new(new double[Characters.Length], 1);

    /// <summary>One character, and nothing else it could be.</summary>
    public static CellOdds Only(char character, double probability)
    {
        var probabilities = new double[Characters.Length];
        probabilities[Characters.IndexOf(character)] = probability;
        return new CellOdds(probabilities, 1 - probability);
    }

    public bool IsEmpty { get; }

    public double NotACharacter { get; }

    /// <summary>From 0 to 1; 0 for a character that no cell can hold.</summary>
    public double Of(char character) => Characters.IndexOf(character) is >= 0 and var index ? _probabilities[index] : 0;

    /// <summary>The same with at least this probability of being no character.</summary>
    public CellOdds Doubted(double notACharacter) => NotACharacter >= notACharacter
        ? this
        : new CellOdds([.. _probabilities.Select(probability => probability * (1 - notACharacter) / (1 - NotACharacter))], notACharacter);

    /// <summary>The likeliest first; those that cannot be are left out.</summary>
    public IReadOnlyList<CharacterGuess> Best(int count) =>
        [.. Characters.Select((character, index) => new CharacterGuess(character, _probabilities[index]))
            .Where(guess => guess.Confidence > 0).OrderByDescending(guess => guess.Confidence).Take(count)];
}
