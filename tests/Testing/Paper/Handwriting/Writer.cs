using Forms.Geometry;

namespace Testing.Paper.Handwriting;

/// <summary>One person's hand: the same slant, size and shapes all over a page.</summary>
/// <param name="Pen">What the person writes with.</param>
/// <param name="Slant">How far letters lean to the right, as a share of their height.</param>
/// <param name="Size">The height of characters as a share of the cell.</param>
/// <param name="Width">The width of characters as a share of the room the cell leaves.</param>
/// <param name="TremorMm">How much the hand trembles.</param>
/// <param name="Care">Standard deviation of the place of a character, as a share of the cell.</param>
/// <param name="Habit">Chooses among the variants of each character.</param>
public sealed record Writer(Pen Pen, double Slant, double Size, double Width, double TremorMm, double Care, int Habit)
{
    /// <summary>The hand that a seed stands for; one in six trembles.</summary>
    public static Writer Of(int seed, PenKind? kind = null)
    {
        var random = Chance.For(seed, -1);
        var drawn = random.NextDouble();
        var pen = Pen.Any(kind ?? (drawn < 0.82 ? PenKind.BallPoint : drawn < 0.92 ? PenKind.Felt : PenKind.Pencil), random);
        return new Writer(
            pen, random.Between(-0.1, 0.3), random.Between(0.48, 0.82), random.Between(0.62, 0.92),
            random.Happens(0.17) ? random.Between(0.05, 0.12) : random.Between(0, 0.025), random.Between(0.015, 0.06), random.Next());
    }

    /// <summary>One character in a cell.</summary>
    internal IEnumerable<InkPiece> Character(char character, PageRect cell, Random random)
    {
        var size = Math.Clamp(Size * random.Around(1, 0.05), 0.42, 0.88);
        var height = cell.HeightMm * size;
        var narrow = character is '1' or 'I' or '\'' ? 0.6 : character is 'M' or 'W' ? 1.1 : 1;
        var width = Math.Min(Math.Min(cell.WidthMm * 0.86, height) * Width * narrow, cell.WidthMm * 0.92) * random.Around(1, 0.06);
        var left = cell.Centre.XMm - width / 2 + random.Around(0, Care * cell.WidthMm);
        var top = cell.Centre.YMm - height / 2 + random.Around(0.02, Care) * cell.HeightMm;
        var turn = random.Around(0, 0.04);
        foreach (var stroke in Variant(character, random).Split('|'))
        {
            var points = new List<PagePoint>();
            foreach (var word in stroke.Split(' '))
            {
                var (x, y, corner) = Parse(word);
                var (u, v) = (x / 100.0 - 0.5 + random.Around(0, 0.022), y / 100.0 - 0.5 + random.Around(0, 0.018));
                var at = new PagePoint(left + width * (0.5 + u) - Slant * height * v - turn * height * v, top + height * (0.5 + v) + turn * width * u);
                points.Add(at);
                // A corner is a point twice: the spline through it has no room to round.
                if (corner) points.Add(at);
            }

            foreach (var piece in Pen.Trace(Curve.Trembling(Curve.Through(points), TremorMm, random), random)) yield return piece;
        }
    }

    /// <summary>The person's own shape, nine times out of ten.</summary>
    private string Variant(char character, Random random)
    {
        var variants = Glyphs.Of(character);
        var own = Chance.For(Habit, character).NextDouble();
        return variants[(int)((random.Happens(0.9) ? own * own : random.NextDouble()) * variants.Count)];
    }

    private static (int X, int Y, bool Corner) Parse(string point)
    {
        var corner = point[^1] == '!';
        var comma = point.IndexOf(',', StringComparison.Ordinal);
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        return (int.Parse(point.AsSpan(0, comma), culture), int.Parse(point.AsSpan(comma + 1, point.Length - comma - (corner ? 2 : 1)), culture), corner);
    }
}
