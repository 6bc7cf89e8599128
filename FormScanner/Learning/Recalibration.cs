using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace FormScanner.Learning;

/// <summary>
/// What a local calibration would gain for cells of one temperature. The cells fall into two halves by a digest of their scores, the same
/// ones in every run; what is set on one half is judged on the other, both ways, so that no cell judges what it has set itself.
/// </summary>
/// <param name="Shipped">The cells as they are read today.</param>
/// <param name="ShippedTemperature">The temperature they are read at.</param>
/// <param name="Local">The same with the temperature set on the other half.</param>
/// <param name="LocalAndSure">The same with temperature and sure limit set on the other half.</param>
/// <param name="Temperature">Set on all cells: what is proposed.</param>
/// <param name="SureFrom">Likewise; null when no limit keeps the promise.</param>
internal sealed record Recalibration(CellTally Shipped, double ShippedTemperature, CellTally Local, CellTally LocalAndSure, double Temperature, double? SureFrom)
{
    /// <summary>With fewer, a share of one in 500 cannot be seen at all.</summary>
    public const int LeastCells = 500;

    // Below these a gain is as likely chance.
    private const double LeastLogLossGain = 0.02;
    private const double LeastSureGain = 0.01;

    public bool IsEnough => Shipped.Cells >= LeastCells;

    /// <summary>Whether the temperature alone, which is all that can be taken over, makes more cells sure or fewer of them wrong, and nothing worse.</summary>
    public bool IsWorthwhile =>
        IsEnough
        && Local.LogLoss <= (1 - LeastLogLossGain) * Shipped.LogLoss
        && Local.WrongShareOfSure <= Math.Max(Shipped.WrongShareOfSure, 1.0 / LocalFit.SureCellsForOneWrong)
        && (Local.SureShare >= Shipped.SureShare + LeastSureGain || Local.WrongSure < Shipped.WrongSure);

    /// <param name="cells">Cells of one temperature.</param>
    /// <param name="shippedTemperature">The one they are read at.</param>
    /// <param name="shippedSureFrom">The probability from which on they are sure.</param>
    public static Recalibration Of(IReadOnlyList<JudgedCell> cells, double shippedTemperature, double shippedSureFrom)
    {
        var shipped = CellTally.Of(cells, shippedTemperature, shippedSureFrom);
        var halves = cells.OrderBy(Digest, StringComparer.Ordinal).Index().GroupBy(cell => cell.Index % 2, cell => cell.Item).Select(half => half.ToList()).ToList();
        if (halves.Count < 2) return new Recalibration(shipped, shippedTemperature, shipped, shipped, shippedTemperature, null);
        var (local, both) = (default(CellTally), default(CellTally));
        foreach (var (set, judge) in ((List<JudgedCell>, List<JudgedCell>)[])[(halves[0], halves[1]), (halves[1], halves[0])])
        {
            var temperature = LocalFit.Temperature(set);
            local += CellTally.Of(judge, temperature, shippedSureFrom);
            both += CellTally.Of(judge, temperature, LocalFit.SureFrom(set, temperature) ?? double.PositiveInfinity);
        }

        var proposed = LocalFit.Temperature(cells);
        return new Recalibration(shipped, shippedTemperature, local, both, proposed, LocalFit.SureFrom(cells, proposed));
    }

    private static string Digest(JudgedCell cell) =>
        Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes<float>(cell.Reading.Scores)));
}
