using Forms.Geometry;
using SkiaSharp;

namespace Testing.Paper.Handwriting;

/// <summary>One pen: the width of its line and the colour of its ink.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="WidthMm">The mean width of its line.</param>
/// <param name="Ink">The colour of its line where it presses.</param>
public sealed record Pen(PenKind Kind, double WidthMm, SKColor Ink)
{
    private const int PointsInPiece = 5;

    /// <summary>A pen of that kind as people own them: blue ball-points more often than black ones.</summary>
    public static Pen Any(PenKind kind, Random random) => kind switch
    {
        PenKind.BallPoint => new Pen(kind, random.Between(0.35, 0.6), random.Happens(0.6) ? Blue(random) : Black(random)),
        PenKind.Felt => new Pen(kind, random.Between(0.8, 1.0), random.Happens(0.4) ? Blue(random) : Black(random)),
        _ => new Pen(kind, random.Between(0.4, 0.65), Graphite(random.Between(0.3, 0.6))),
    };

    /// <summary>A pencil of that darkness: 0 is paper, 1 is black.</summary>
    public static Pen Pencil(double darkness, Random random) => new(PenKind.Pencil, random.Between(0.4, 0.65), Graphite(darkness));

    /// <summary>What the pen leaves along a line: its width and its ink vary with the pressure, and both thin out at the ends.</summary>
    internal IEnumerable<InkPiece> Trace(IReadOnlyList<PagePoint> line, Random random)
    {
        var pressure = random.Around(1, 0.07);
        for (var from = 0; from < line.Count - 1; from += PointsInPiece - 1)
        {
            var to = Math.Min(from + PointsInPiece, line.Count);
            var along = (from + to) / 2.0 / line.Count;
            var thin = 1 - 0.35 * Math.Pow(Math.Abs(2 * along - 1), 6);
            pressure = Math.Clamp(1 + 0.94 * (pressure - 1) + random.Around(0, 0.035), 0.72, 1.22);
            yield return new InkPiece([.. line.Skip(from).Take(to - from)], WidthMm * pressure * thin, Shade(pressure * (0.85 + 0.15 * thin), random));
        }
    }

    /// <summary>The colour the pen leaves at that pressure, 1 being the usual one.</summary>
    internal SKColor Shade(double pressure, Random random)
    {
        var paleness = Kind == PenKind.Pencil ? random.Around(1 - pressure, 0.22) * 0.5 : (1 - pressure) * 0.35;
        return new SKColor(Lighter(Ink.Red, paleness), Lighter(Ink.Green, paleness), Lighter(Ink.Blue, paleness));
    }

    private static byte Lighter(byte level, double share) => (byte)Math.Clamp(level + (255 - level) * share, 0, 245);

    private static SKColor Blue(Random random) => new((byte)random.Next(15, 50), (byte)random.Next(35, 75), (byte)random.Next(120, 175));

    private static SKColor Black(Random random)
    {
        var level = (byte)random.Next(15, 55);
        return new SKColor(level, level, (byte)(level + random.Next(0, 12)));
    }

    private static SKColor Graphite(double darkness)
    {
        var level = (byte)Math.Round(255 * (1 - darkness));
        return new SKColor(level, level, level);
    }
}
