using Forms.Geometry;

namespace Testing.Paper.Handwriting;

/// <summary>Joined writing on a line, and signatures: looks written, is not meant to be read by a machine.</summary>
internal static class JoinedHand
{
    // The height of small letters as a share of the room on the line.
    private const double SmallLetters = 0.34;

    public static IEnumerable<InkPiece> Line(string text, PageRect area, Writer writer, Random random)
    {
        var letters = text.Sum(letter => letter == ' ' ? 0.9 : WidthOf(letter));
        var height = area.HeightMm * SmallLetters * random.Between(0.85, 1.15);
        var unit = Math.Min(height * random.Between(0.95, 1.25), (area.WidthMm - 3) / Math.Max(1, letters));
        var x = area.XMm + random.Between(0.8, 2.5);
        var baseline = area.BottomMm - area.HeightMm * random.Between(0.2, 0.28);
        var drift = random.Around(0, 0.006);
        foreach (var word in text.Split(' '))
        {
            foreach (var piece in Word(word, x, baseline + drift * (x - area.XMm), unit, height, writer, random)) yield return piece;
            x += unit * (word.Sum(WidthOf) + 0.9);
        }
    }

    public static IEnumerable<InkPiece> Signature(PageRect area, Writer writer, Random random)
    {
        var middle = area.Centre.YMm + random.Around(0, 1);
        var points = new List<PagePoint>();
        var x = area.XMm + area.WidthMm * random.Between(0.08, 0.2);
        var end = area.XMm + area.WidthMm * random.Between(0.6, 0.85);
        while (x < end)
        {
            var reach = area.HeightMm * random.Between(0.1, 0.4);
            points.Add(new PagePoint(x, middle + reach * random.Between(0.3, 0.8)));
            points.Add(new PagePoint(x + random.Between(0.5, 2.5), middle - reach));
            points.Add(new PagePoint(x - random.Between(0, 1.5), middle - reach * 0.4));
            x += random.Between(1.8, 5);
        }

        var flourish = new List<PagePoint>
        {
            points[^1], new(end + 3, middle + area.HeightMm * 0.3), new(area.XMm + area.WidthMm * 0.3, middle + area.HeightMm * random.Between(0.2, 0.36)),
            new(end + random.Between(-4, 5), middle + area.HeightMm * random.Between(0.05, 0.2)),
        };
        return new[] { points, flourish }.SelectMany(line => writer.Pen.Trace(Curve.Through(line), random));
    }

    private static IEnumerable<InkPiece> Word(string word, double left, double baseline, double unit, double height, Writer writer, Random random)
    {
        var points = new List<PagePoint> { new(left - 0.2 * unit, baseline) };
        var extras = new List<List<PagePoint>>();
        var x = left;
        foreach (var letter in word)
        {
            foreach (var (u, v) in ShapeOf(letter))
            {
                var (dx, dy) = (u * unit + random.Around(0, 0.05 * unit), v * height * random.Around(1, 0.07));
                points.Add(new PagePoint(x + dx + writer.Slant * dy, baseline - dy));
            }

            if (letter is 'i' or 'j' or 'é' or 'è' or 'ê' or '.')
            {
                var up = letter == '.' ? 0.05 : 1.5;
                extras.Add(Curve.Straight(new(x + 0.5 * unit, baseline - up * height), new(x + 0.7 * unit, baseline - (up + 0.25) * height), 0.08, random));
            }

            if (letter is 't' or 'f') extras.Add(Curve.Straight(new(x - 0.1 * unit, baseline - 1.15 * height), new(x + 0.9 * unit, baseline - 1.25 * height), 0.1, random));
            x += WidthOf(letter) * unit;
        }

        extras.Insert(0, Curve.Through(points));
        return extras.SelectMany(line => writer.Pen.Trace(Curve.Trembling(line, writer.TremorMm * 0.6, random), random));
    }

    private static double WidthOf(char letter) => letter switch
    {
        'm' or 'w' or '@' => 1.7,
        'i' or 'l' or 't' or 'j' or '.' or '\'' => 0.65,
        _ when char.IsUpper(letter) => 1.5,
        _ => 1,
    };

    /// <summary>Points along one joined letter: across in letter widths, up in heights of a small letter.</summary>
    private static (double U, double V)[] ShapeOf(char letter) => letter switch
    {
        'a' or 'o' or 'q' or 'c' or '@' or '0' or 'à' or 'â' or 'ô' => [(0.75, 0.9), (0.35, 1), (0.1, 0.5), (0.35, 0.02), (0.7, 0.4), (0.75, 0.85), (0.75, 0.1), (0.95, 0.1)],
        'd' => [(0.7, 0.9), (0.3, 1), (0.1, 0.45), (0.35, 0), (0.7, 0.5), (0.8, 2), (0.75, 0.2), (0.95, 0.05)],
        'b' or 'h' or 'k' or 'l' or 'f' or '1' => [(0.2, 0.5), (0.45, 1.9), (0.25, 2.1), (0.15, 1), (0.18, 0.02), (0.5, 0.9), (0.6, 0.1), (0.65, 0.05)],
        't' => [(0.2, 0.6), (0.38, 1.7), (0.3, 0.5), (0.4, 0), (0.6, 0.15)],
        'g' or 'y' or 'j' or 'p' or '9' or '7' => [(0.3, 0.95), (0.2, 0.3), (0.5, 0.1), (0.65, 0.95), (0.6, -0.5), (0.35, -1), (0.25, -0.6), (0.9, 0.1)],
        'm' => [(0.15, 0.9), (0.2, 0), (0.45, 0.95), (0.65, 0.85), (0.65, 0.02), (0.95, 0.95), (1.2, 0.8), (1.2, 0.05), (1.6, 0.1)],
        'n' or 'r' or 'v' => [(0.15, 0.9), (0.2, 0), (0.5, 0.95), (0.7, 0.8), (0.72, 0.08), (0.95, 0.08)],
        'u' or 'w' => [(0.15, 0.95), (0.2, 0.2), (0.45, 0), (0.7, 0.9), (0.72, 0.1), (0.95, 0.08)],
        's' or 'z' or 'x' or '5' or '8' => [(0.3, 0.6), (0.5, 1.05), (0.65, 0.5), (0.4, 0), (0.2, 0.12), (0.9, 0.08)],
        'i' => [(0.2, 0.5), (0.35, 0.95), (0.35, 0.1), (0.6, 0.08)],
        '.' or '\'' => [(0.3, 0.02), (0.5, 0)],
        _ when char.IsUpper(letter) => [(0.1, 0.2), (0.3, 1.9), (0.5, 2.1), (0.4, 0.1), (0.9, 1.9), (1.2, 1.5), (0.9, 0.1), (1.4, 0.1)],
        _ => [(0.2, 0.3), (0.6, 0.7), (0.5, 1), (0.2, 0.7), (0.25, 0.15), (0.55, 0), (0.95, 0.15)],
    };
}
