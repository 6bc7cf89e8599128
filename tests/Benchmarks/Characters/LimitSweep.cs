using System.Globalization;
using Forms.Templates;
using FormScanner.Characters.Fields;
using FormScanner.Reading;

namespace Benchmarks.Characters;

/// <summary>For each kind of field, what share would be sure and how many of these wrong, limit by limit: for setting FieldLimits on tuning writers.</summary>
internal sealed class LimitSweep
{
    private static readonly double[] ForCells = [0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995];
    private static readonly double[] ForFields = [0.5, 0.7, 0.8, 0.9, 0.95, 0.98];
    private readonly SortedDictionary<CellFormat, List<Seen>> _seen = [];

    public void Add(CellFormat format, FieldReading field, string written)
    {
        var answer = field.Answer;
        var filled = field.Cells.Where(cell => !cell.Odds.IsEmpty).Select(cell => cell.Odds).ToList();
        if (filled.Count == 0) return;
        var byCell = string.Concat(filled.Select(cell => cell.Best(1) is [var best] ? best.Character : '?'));
        if (!_seen.TryGetValue(format, out var all)) _seen[format] = all = [];
        all.Add(new Seen(
            filled.Min(cell => cell.Best(1) is [var best] ? best.Confidence : 0), filled.Max(cell => cell.NotACharacter), answer.Confidence,
            byCell != answer.Text, answer.Text == written.Replace(" ", "", StringComparison.Ordinal)));
    }

    public void Write()
    {
        foreach (var (format, all) in _seen)
        {
            Console.WriteLine($"  {format}: {all.Count} fields; rows: least cell, columns: field; share sure / wrong of these");
            Console.WriteLine("        " + string.Concat(ForFields.Select(limit => Number(limit).PadLeft(14))));
            foreach (var cell in ForCells)
                Console.WriteLine(Number(cell).PadLeft(8) + string.Concat(ForFields.Select(field => Words(all, cell, field).PadLeft(14))));
        }
    }

    private static string Words(List<Seen> all, double cell, double field)
    {
        var sure = all.Where(seen => !seen.Corrected && seen.LeastCell >= cell && seen.Probability >= field && seen.NotACharacter <= FieldLimits.Default.NotACharacterAtMost).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{100.0 * sure.Count / all.Count:0.0}/{sure.Count(seen => !seen.Right)}");
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    private readonly record struct Seen(double LeastCell, double NotACharacter, double Probability, bool Corrected, bool Right);
}
