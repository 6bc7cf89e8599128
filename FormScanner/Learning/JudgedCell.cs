using Forms.Templates;
using FormScanner.Characters;
using FormScanner.Characters.Fields;

namespace FormScanner.Learning;

/// <summary>A kept cell with what the network of this program says of it.</summary>
/// <param name="Alphabet">What may stand in it.</param>
/// <param name="Reading">The network's scores.</param>
/// <param name="Truth">What an agent confirmed; null for no character.</param>
internal sealed record JudgedCell(Alphabet Alphabet, NetReading Reading, char? Truth)
{
    public CellVerdict At(double temperature)
    {
        var odds = CharacterReader.OddsOf(Reading, Alphabet, temperature);
        var best = odds.Best(1) is [var guess] ? guess : default;
        var isUnread = odds.NotACharacter > FieldLimits.Default.UnreadAbove;
        return new CellVerdict(
            IsRight: Truth is { } character ? !isUnread && best.Character == character : isUnread,
            // No character is never sure, however likely the best one is.
            Confidence: odds.NotACharacter <= FieldLimits.Default.NotACharacterAtMost ? best.Confidence : 0,
            OfTruth: Truth is { } confirmed ? odds.Of(confirmed) : odds.NotACharacter);
    }
}

/// <summary>How a cell is judged at one temperature.</summary>
/// <param name="IsRight">Whether the reading is what the agent confirmed.</param>
/// <param name="Confidence">The probability of the reading; 0 for a cell that may be no character, which is never sure.</param>
/// <param name="OfTruth">The probability given to what the agent confirmed.</param>
internal readonly record struct CellVerdict(bool IsRight, double Confidence, double OfTruth);
