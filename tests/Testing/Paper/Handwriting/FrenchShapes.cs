namespace Testing.Paper.Handwriting;

/// <summary>
/// Draws over a character from abroad what a French hand adds to it: the long upstroke and the foot of a 1, the bar of a 7 or
/// a Z, the slash of a 0, accents and the cedilla.
/// </summary>
internal static class FrenchShapes
{
    private const double Px = GlyphMask.Scale;

    /// <summary>Adds the habit of that character, or nothing where there is none.</summary>
    public static void Add(GlyphMask mask, char character, Random random)
    {
        switch (character)
        {
            case '1' when random.Happens(0.8):
                Upstroke(mask, random);
                if (random.Happens(0.3)) Foot(mask, random);
                break;
            case '7' when random.Happens(0.75):
                Bar(mask, random.Between(0.42, 0.62), random);
                break;
            case 'Z' when random.Happens(0.5):
                Bar(mask, random.Between(0.42, 0.58), random);
                break;
            case '0' when random.Happens(0.5):
                Slash(mask, random);
                break;
            case 'E':
                Accent(mask, "´´´´`^¨"[random.Next(7)], random);
                break;
            case 'A' or 'U':
                Accent(mask, "`^"[random.Next(2)], random);
                break;
            case 'I' or 'O':
                Accent(mask, "^¨"[random.Next(2)], random);
                break;
            case 'C':
                Cedilla(mask, random);
                break;
        }
    }

    private static void Upstroke(GlyphMask mask, Random random)
    {
        var (left, top, right, bottom) = mask.Bounds();
        // Only a plain stem gets an upstroke: a 1 that is wide already has one.
        if (right - left > 0.55 * (bottom - top)) return;
        var x = RowCentre(mask, top + (int)(0.6 * Px));
        var height = bottom - top;
        var drop = height * random.Between(0.12, 0.6);
        mask.Stroke(x, top + Px, x - drop * random.Between(0.45, 1.15), top + drop, mask.StrokeWidth() * random.Between(0.75, 1));
    }

    private static void Foot(GlyphMask mask, Random random)
    {
        var (_, top, _, bottom) = mask.Bounds();
        var x = RowCentre(mask, bottom - (int)Px);
        var half = (bottom - top) * random.Between(0.12, 0.42);
        mask.Stroke(x - half, bottom - Px, x + half, bottom - Px + random.Around(0, Px), mask.StrokeWidth());
    }

    private static void Bar(GlyphMask mask, double height, Random random)
    {
        var (left, top, right, bottom) = mask.Bounds();
        var y = top + height * (bottom - top);
        var x = RowCentre(mask, (int)y);
        var half = Math.Max(right - left, 0.4 * (bottom - top)) * random.Between(0.24, 0.5);
        var tilt = half * random.Around(-0.12, 0.15);
        mask.Stroke(x - half * random.Between(0.7, 1.2), y - tilt, x + half * random.Between(0.7, 1.2), y + tilt, mask.StrokeWidth() * random.Between(0.75, 1));
    }

    private static void Slash(GlyphMask mask, Random random)
    {
        var (left, top, right, bottom) = mask.Bounds();
        var over = random.Between(-0.18, 0.22);
        var (width, height) = (right - left, bottom - top);
        var lean = random.Between(0, 0.25) * width;
        mask.Stroke(left - over * width + lean, bottom + over * height * 0.6, right + over * width - lean, top - over * height * 0.6, mask.StrokeWidth() * random.Between(0.7, 1));
    }

    private static void Accent(GlyphMask mask, char accent, Random random)
    {
        var (left, top, right, bottom) = mask.Bounds();
        var size = (bottom - top) * random.Between(0.16, 0.3);
        var x = left + (right - left) * random.Between(0.35, 0.65);
        var y = Math.Max(Px, top - (bottom - top) * random.Between(0.03, 0.14));
        var width = mask.StrokeWidth();
        switch (accent)
        {
            case '´':
                mask.Stroke(x - size * 0.4, y, x + size * random.Between(0.4, 0.8), y - size * random.Between(0.5, 0.9), width);
                break;
            case '`':
                mask.Stroke(x + size * 0.4, y, x - size * random.Between(0.4, 0.8), y - size * random.Between(0.5, 0.9), width);
                break;
            case '^':
                mask.Stroke(x - size * 0.7, y, x, y - size * 0.6, width);
                mask.Stroke(x, y - size * 0.6, x + size * 0.7, y, width);
                break;
            default:
                mask.Stroke(x - size * 0.6, y - size * 0.2, x - size * 0.5, y - size * 0.2, width);
                mask.Stroke(x + size * 0.6, y - size * 0.2, x + size * 0.7, y - size * 0.2, width);
                break;
        }
    }

    private static void Cedilla(GlyphMask mask, Random random)
    {
        var (left, top, right, bottom) = mask.Bounds();
        var size = (bottom - top) * random.Between(0.1, 0.2);
        var x = (left + right) / 2.0;
        mask.Stroke(x, bottom - 1, x + size * 0.5, bottom + size * 0.6, mask.StrokeWidth() * 0.8);
        mask.Stroke(x + size * 0.5, bottom + size * 0.6, x - size * 0.5, bottom + size, mask.StrokeWidth() * 0.8);
    }

    private static double RowCentre(GlyphMask mask, int y)
    {
        var row = mask.Alpha.AsSpan(Math.Clamp(y, 0, GlyphMask.Side - 1) * GlyphMask.Side, GlyphMask.Side);
        double sum = 0, at = 0;
        for (var x = 0; x < row.Length; x++)
        {
            sum += row[x];
            at += x * (double)row[x];
        }

        return sum == 0 ? GlyphMask.Side / 2.0 : at / sum;
    }
}
