using FormScanner.Imaging;

namespace FormScanner.Text;

/// <summary>The glyphs of a row of cells as one line to read.</summary>
/// <param name="Picture">The line.</param>
/// <param name="LeftsPx">Where each glyph begins in it.</param>
internal sealed record GlyphLine(GreyImage Picture, IReadOnlyList<int> LeftsPx)
{
    private const int BesidePx = 4;

    // What lies so near a glyph is its blur.
    private const int BlurPx = 2;

    /// <summary>The glyphs where they stand.</summary>
    public static GlyphLine AsTyped(GreyImage row, IReadOnlyList<RowGlyph> glyphs)
    {
        var left = Math.Max(0, glyphs[0].LeftPx - 2 * BesidePx);
        return new GlyphLine(row.Crop(left, 0, glyphs[^1].RightPx + 2 * BesidePx - left, row.HeightPx), [.. glyphs.Select(glyph => glyph.LeftPx - left)]);
    }

    /// <summary>The glyphs set side by side as a line of type is, since Tesseract reads lines and loses letters that stand alone.</summary>
    /// <param name="row">The row, without its frames.</param>
    /// <param name="glyphs">From left to right.</param>
    /// <param name="gapsPx">The room before each glyph.</param>
    public static GlyphLine ReSet(GreyImage row, IReadOnlyList<RowGlyph> glyphs, IReadOnlyList<int> gapsPx)
    {
        var top = Math.Max(0, (int)glyphs.Min(glyph => glyph.TopPx) - BesidePx);
        var bottom = Math.Min(row.HeightPx, (int)glyphs.Max(glyph => glyph.BottomPx) + BesidePx);
        var width = gapsPx.Sum() + glyphs.Sum(glyph => glyph.WidthPx) + 2 * BesidePx;
        var line = GreyImage.Unwritten(width, bottom - top);
        line.Pixels.AsSpan().Fill(255);
        var lefts = new List<int>();
        var at = BesidePx;
        foreach (var (glyph, gap) in glyphs.Zip(gapsPx))
        {
            at += gap;
            Copy(row, line, glyph, top, at);
            lefts.Add(at);
            at += glyph.WidthPx;
        }

        return new GlyphLine(Softened(line), lefts);
    }

    public GlyphLine Shrunk(int factor) =>
        factor == 1 || Math.Min(Picture.WidthPx, Picture.HeightPx) < factor ? this : new GlyphLine(Picture.Shrink(factor), [.. LeftsPx.Select(left => left / factor)]);

    private static void Copy(GreyImage row, GreyImage line, RowGlyph glyph, int top, int at)
    {
        for (var x = glyph.LeftPx - BlurPx; x <= glyph.RightPx + BlurPx; x++)
        {
            var target = at + x - glyph.LeftPx;
            if (x < 0 || x >= row.WidthPx || target < 0 || target >= line.WidthPx) continue;
            for (var y = 0; y < line.HeightPx; y++)
            {
                ref var pixel = ref line.Pixels[y * line.WidthPx + target];
                pixel = Math.Min(pixel, row.Pixels[(top + y) * row.WidthPx + x]);
            }
        }
    }

    /// <summary>The mean of 3 × 3 pixels: Tesseract learned from scans, and reads letters with the edges of a drawing worse.</summary>
    private static GreyImage Softened(GreyImage line)
    {
        var soft = GreyImage.Unwritten(line.WidthPx, line.HeightPx);
        for (var y = 0; y < line.HeightPx; y++)
        {
            for (var x = 0; x < line.WidthPx; x++)
            {
                var (sum, count) = (0, 0);
                for (var j = Math.Max(0, y - 1); j <= Math.Min(line.HeightPx - 1, y + 1); j++)
                    for (var i = Math.Max(0, x - 1); i <= Math.Min(line.WidthPx - 1, x + 1); i++)
                        (sum, count) = (sum + line.Pixels[j * line.WidthPx + i], count + 1);
                soft.Pixels[y * line.WidthPx + x] = (byte)(sum / count);
            }
        }

        return soft;
    }
}
