using Forms.Templates;
using FormScanner.Characters;
using FormScanner.Characters.Fields;
using LocalStore.Handwriting;

namespace FormScanner.Learning;

/// <summary>What this program's network makes of the kept cells, and what a calibration on them would gain. Changes nothing.</summary>
/// <param name="Tallies">By alphabet, those that have cells.</param>
/// <param name="ReadByOthers">How many of the cells another network read when they came in.</param>
/// <param name="Digits">Of the cells for digits.</param>
/// <param name="Letters">Of all others.</param>
internal sealed record LocalTraining(IReadOnlyList<(Alphabet Alphabet, CellTally Tally)> Tallies, int ReadByOthers, Recalibration Digits, Recalibration Letters)
{
    // The network reads many at once; more together would only take memory.
    private const int Batch = 256;

    public static LocalTraining Of(IReadOnlyList<KeptCell> kept, CharacterNet net) =>
        Of([.. kept.Chunk(Batch).SelectMany(batch => Judged(batch, net))], kept.Count(cell => cell.Model != CharacterNet.Model));

    public static LocalTraining Of(IReadOnlyList<JudgedCell> cells, int readByOthers) => new(
        [.. cells.GroupBy(cell => cell.Alphabet).OrderBy(group => group.Key).Select(group => (group.Key, CellTally.Of(group, Temperature(group.Key), SureFrom(group.Key))))],
        readByOthers,
        Recalibration.Of([.. cells.Where(cell => cell.Alphabet == Alphabet.Digits)], Temperature(Alphabet.Digits), SureFrom(Alphabet.Digits)),
        Recalibration.Of([.. cells.Where(cell => cell.Alphabet != Alphabet.Digits)], Temperature(Alphabet.Capitals), SureFrom(Alphabet.Capitals)));

    public int Cells => Tallies.Sum(tally => tally.Tally.Cells);

    /// <summary>What is worth taking over; null when nothing is.</summary>
    public Calibration? Proposal => !Digits.IsWorthwhile && !Letters.IsWorthwhile
        ? null
        : new Calibration(CharacterNet.Model, Cells, Proposed(Digits), Proposed(Letters));

    private static double Proposed(Recalibration group) => Math.Round(group.IsWorthwhile ? group.Temperature : group.ShippedTemperature, 3);

    private static double Temperature(Alphabet alphabet) => CharacterLimits.Default.TemperatureOf(alphabet);

    private static double SureFrom(Alphabet alphabet) => alphabet == Alphabet.Digits ? FieldLimits.Default.DigitAtLeast : FieldLimits.Default.UnlistedAtLeast;

    // The size of the ink is not kept; it tells hyphen and apostrophe only, and neither is among the kept cells.
    private static IEnumerable<JudgedCell> Judged(KeptCell[] batch, CharacterNet net) =>
        batch.Zip(net.Read([.. batch.Select(cell => new Glyph(cell.Glyph, 0, 0, 0, 0))]), (cell, reading) => new JudgedCell(cell.Alphabet, reading, cell.Confirmed is [var character] ? character : null));
}
