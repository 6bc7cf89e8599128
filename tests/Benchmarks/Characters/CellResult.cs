using FormScanner.Characters;

namespace Benchmarks.Characters;

/// <summary>A trial and what was read of it.</summary>
internal sealed record CellResult(CellTrial Trial, Cell Cell, CellContent Content, NetReading? Scores, ReadCell Read)
{
    public CharacterGuess? Best => Read.Odds.Best(1) is [var best] ? best : null;

    public bool IsRight => Best?.Character == Trial.Truth;

    public bool IsSure(double limit) => Best is { } best && best.Confidence >= limit;
}
