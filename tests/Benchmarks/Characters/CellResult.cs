using Forms.Templates;
using FormScanner.Characters;
using FormScanner.Characters.Fields;

namespace Benchmarks.Characters;

/// <summary>A trial and what was read of it.</summary>
internal sealed record CellResult(CellTrial Trial, Cell Cell, CellContent Content, NetReading? Scores, ReadCell Read)
{
    public CharacterGuess? Best => Read.Odds.Best(1) is [var best] ? best : null;

    public bool IsRight => Best?.Character == Trial.Truth;

    /// <summary>Whether a field would trust the cell, were this its limit.</summary>
    public bool IsSure(double limit) => Best is { } best && best.Confidence >= limit && Read.Odds.NotACharacter <= FieldLimits.Default.NotACharacterAtMost;

    /// <summary>What it would be taken for where letters and digits may stand.</summary>
    public char? Anywhere => Scores is null ? null : CharacterReader.OddsOf(Scores, Alphabet.Alphanumeric, CharacterLimits.Default.DigitsTemperature).Best(1)[0].Character;
}
