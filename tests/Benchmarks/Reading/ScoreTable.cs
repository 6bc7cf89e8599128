using System.Globalization;

namespace Benchmarks.Reading;

/// <summary>Scores as lines of text, one device a column.</summary>
internal static class ScoreTable
{
    private const int LabelWidth = 44;
    private const int ColumnWidth = 17;

    private static readonly (string Label, Func<Score, string> Value)[] Rows =
    [
        ("pages", score => Whole(score.Pages)),
        ("wrong serial or false code", score => Whole(score.FalseCodes)),
        ("tick boxes on pages read", score => Whole(score.Boxes)),
        ("  decided wrongly without « check »", score => Whole(score.BoxesWrong)),
        ("    of these, no ink left in the picture", score => Whole(score.BoxesLost)),
        ("tick fields", score => Whole(score.TickFields)),
        ("  decided wrongly without « check »", score => Whole(score.TickFieldsWrong)),
        ("    of these, no ink left in the picture", score => Whole(score.TickFieldsLost)),
        ("  sent to « check »", score => Share(score.TickFieldsToCheck, score.TickFields)),
        ("    of these, undecidable in truth", score => Whole(score.RightlyToCheck)),
        ("cells fields", score => Whole(score.CellFields)),
        ("  right without « check »", score => Share(score.CellFieldsRight, score.CellFields)),
        ("  wrong without « check »", score => Share(score.CellFieldsWrong, score.CellFields)),
        ("  sent to « check » or illegible", score => Share(score.CellFieldsToCheck, score.CellFields)),
        ("residual mm, half / 95 % / most", score => Three(score.ResidualMm, "0.00")),
        ("ms a page, half / 95 % / most", score => Three(score.Milliseconds, "0")),
    ];

    public static void Write(TextWriter output, IReadOnlyDictionary<string, Score> scores)
    {
        output.WriteLine(new string(' ', LabelWidth) + string.Concat(scores.Keys.Select(name => name.PadLeft(ColumnWidth))));
        Line(output, Rows[0], scores);
        foreach (var word in scores.Values.SelectMany(score => score.Outcomes.Keys).Distinct().Order(StringComparer.Ordinal))
            Line(output, ($"  {word}", score => Whole(score.Outcomes.GetValueOrDefault(word))), scores);
        foreach (var row in Rows.Skip(1)) Line(output, row, scores);
    }

    private static void Line(TextWriter output, (string Label, Func<Score, string> Value) row, IReadOnlyDictionary<string, Score> scores) =>
        output.WriteLine(row.Label.PadRight(LabelWidth) + string.Concat(scores.Values.Select(score => row.Value(score).PadLeft(ColumnWidth))));

    private static string Whole(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Share(int part, int whole) =>
        whole == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{part} ({100.0 * part / whole:0.0} %)");

    private static string Three(Func<double, double> percentile, string format) =>
        string.Join('/', new[] { 0.5, 0.95, 1 }.Select(share => percentile(share).ToString(format, CultureInfo.InvariantCulture)));
}
