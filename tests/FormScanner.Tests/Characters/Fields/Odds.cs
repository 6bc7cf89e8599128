using FormScanner.Characters;
using FormScanner.Characters.Fields;

namespace FormScanner.Tests.Characters.Fields;

/// <summary>Cells with made-up odds; a blank in a text is an empty cell.</summary>
internal static class Odds
{
    public const string Digits = "0123456789";
    public const string Capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ-'";
    public const double Clear = 0.999;

    /// <summary>Written clearly, in a row that is filled up with empty cells.</summary>
    public static CellOdds[] Row(string text, string alphabet, int length = 0, double clear = Clear) =>
        [.. text.PadRight(length).Select(character => character == ' ' ? CellOdds.Empty : Cell(alphabet, (character, clear)))];

    /// <summary>The given probabilities; what is left to 1 is spread over the rest of the alphabet.</summary>
    public static CellOdds Cell(string alphabet, params (char Character, double Probability)[] guesses)
    {
        var rest = (1 - guesses.Sum(guess => guess.Probability)) / (alphabet.Length - guesses.Length);
        return new CellOdds([.. CellOdds.Characters.Select(character => Of(character, alphabet, guesses, rest))], 0);
    }

    /// <summary>Most likely no character at all.</summary>
    public static CellOdds Spoilt(string alphabet, double notACharacter = 0.97) =>
        new([.. CellOdds.Characters.Select(character => alphabet.Contains(character, StringComparison.Ordinal) ? (1 - notACharacter) / alphabet.Length : 0)], notACharacter);

    /// <summary>The true character has between the two probabilities; the rest is spread at random over the alphabet.</summary>
    public static CellOdds Noisy(char truth, string alphabet, double least, double most, Random random)
    {
        var own = least + (most - least) * random.NextDouble();
        var weights = CellOdds.Characters.Select(character => character == truth || !alphabet.Contains(character, StringComparison.Ordinal) ? 0 : Math.Pow(random.NextDouble(), 4)).ToList();
        var sum = weights.Sum();
        return new CellOdds([.. CellOdds.Characters.Select((character, index) => character == truth ? own : (1 - own) * weights[index] / sum)], 0);
    }

    /// <summary>The same row with another cell in one place.</summary>
    public static CellOdds[] With(this CellOdds[] row, int place, CellOdds cell) => [.. row.Select((old, index) => index == place ? cell : old)];

    public static string Text(this DecodedField field, int guess) => field.Guesses[guess].Text;

    private static double Of(char character, string alphabet, (char Character, double Probability)[] guesses, double rest) =>
        !alphabet.Contains(character, StringComparison.Ordinal) ? 0
        : guesses.Any(guess => guess.Character == character) ? guesses.First(guess => guess.Character == character).Probability
        : rest;
}
