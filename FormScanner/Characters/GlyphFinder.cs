using FormScanner.Imaging;

namespace FormScanner.Characters;

/// <summary>
/// Finds the ink that belongs to a cell. The frame is taken out; what is left falls into connected pieces; dust, rests of the
/// frame and what belongs to the neighbours are dropped; the rest, with what runs out of the frame, is the glyph, shown at
/// one size whatever the hand and the resolution. Ink that the cell's border cuts is no character.
/// </summary>
internal sealed class GlyphFinder(GlyphLimits limits)
{
    public CellContent Find(Cell cell)
    {
        var patch = cell.Patch;
        var darkness = FrameEraser.Darkness(cell);
        var level = InkLevel(darkness);
        if (level < limits.LeastInkLevel) return CellContent.Nothing.Instance;
        var least = Math.Max(limits.LeastDarkness, limits.InkShareOfLevel * level);
        var ink = new bool[darkness.Length];
        for (var i = 0; i < ink.Length; i++) ink[i] = darkness[i] >= least;
        var pieces = InkPieces.Of(ink, patch.WidthPx);
        if (pieces.All.Count == 0) return CellContent.Nothing.Instance;
        var shares = PieceShares.Of(pieces, cell);
        var kept = Kept(pieces, shares, patch.Density.PixelsPerMm);
        var pixelsPerMm2 = patch.Density.PixelsPerMm * patch.Density.PixelsPerMm;
        var own = Enumerable.Range(0, kept.Length).Where(i => kept[i]).ToList();
        var area = own.Sum(i => pieces.All[i].AreaPx) / pixelsPerMm2;
        if (area < limits.EmptyAtMostMm2) return CellContent.Nothing.Instance;
        var outside = own.Sum(i => (1 - shares[i].InFrame) * pieces.All[i].AreaPx) / pixelsPerMm2;
        if (outside > limits.MostOutside * area || IsCut(pieces, own, patch.WidthPx, patch.HeightPx)) return CellContent.BeyondBorder.Instance;
        return new CellContent.Ink(GlyphPicture.Of(darkness, level, pieces, kept, cell) with
        {
            IsEnclosed = Enclosure.Is(pieces, own, patch.WidthPx, limits.LeastEnclosed),
        });
    }

    /// <summary>How dark the pen of this cell is: a pencil reaches 0.3, a ball-point 0.8.</summary>
    private float InkLevel(float[] darkness)
    {
        Span<int> counts = stackalloc int[64];
        var inked = 0;
        foreach (var value in darkness)
        {
            if (value <= limits.LeastDarkness) continue;
            counts[Math.Min(63, (int)(value * 64))]++;
            inked++;
        }

        var left = (1 - limits.InkLevelShare) * inked;
        for (var bin = 63; bin >= 0; bin--)
        {
            left -= counts[bin];
            if (left < 0) return (bin + 0.5f) / 64;
        }

        return 0;
    }

    private bool[] Kept(InkPieces pieces, PieceShares[] shares, double pixelsPerMm)
    {
        var largest = 0;
        for (var i = 0; i < shares.Length; i++)
            if (shares[i].IsOwn(limits)) largest = Math.Max(largest, pieces.All[i].AreaPx);
        var dust = Math.Max(limits.DustMm2 * pixelsPerMm * pixelsPerMm, limits.DustShare * largest);
        var kept = new bool[shares.Length];
        for (var i = 0; i < kept.Length; i++) kept[i] = shares[i].IsOwn(limits) && pieces.All[i].AreaPx >= dust;
        return kept;
    }

    /// <summary>Whether ink runs out of the picture over a good width: what is seen is a part of something.</summary>
    private bool IsCut(InkPieces pieces, List<int> own, int width, int height)
    {
        var labels = pieces.Labels;
        var touching = 0;
        for (var x = 0; x < width; x++)
        {
            if (own.Contains(labels[x])) touching++;
            if (own.Contains(labels[(height - 1) * width + x])) touching++;
        }

        for (var y = 0; y < height; y++)
        {
            if (own.Contains(labels[y * width])) touching++;
            if (own.Contains(labels[y * width + width - 1])) touching++;
        }

        return touching >= limits.CutFromPx;
    }
}

/// <summary>The thresholds of what counts as ink in a cell.</summary>
internal sealed record GlyphLimits
{
    public static GlyphLimits Default { get; } = new();

    /// <summary>Darkness below which nothing is ink, 0 paper to 1 black: grain stays below 0.1.</summary>
    public float LeastDarkness { get; init; } = 0.12f;

    /// <summary>The percentile of the inked pixels that stands for the pen.</summary>
    public double InkLevelShare { get; init; } = 0.85;

    /// <summary>A cell whose darkest strokes stay below this darkness is empty: the palest pencil has 0.25.</summary>
    public float LeastInkLevel { get; init; } = 0.18f;

    /// <summary>A pixel is ink from this share of the pen's darkness on.</summary>
    public float InkShareOfLevel { get; init; } = 0.42f;

    /// <summary>Pieces smaller than this, in square millimetres, are dust.</summary>
    public double DustMm2 { get; init; } = 0.05;

    /// <summary>Pieces smaller than this share of the largest are dust: the dot of an I has 0.06.</summary>
    public double DustShare { get; init; } = 0.02;

    /// <summary>Up to this area of ink, in square millimetres, a cell is empty; an apostrophe has 0.4.</summary>
    public double EmptyAtMostMm2 { get; init; } = 0.2;

    /// <summary>A piece belongs to the cell when this share of it lies within the frame.</summary>
    public double LeastInFrame { get; init; } = 0.5;

    /// <summary>A piece of which this share lies on the frame is a rest of the frame.</summary>
    public double MostOnFrame { get; init; } = 0.8;

    /// <summary>More than this share of the ink outside the frame: the character lies across the border.</summary>
    public double MostOutside { get; init; } = 0.3;

    /// <summary>Ink that touches the edge of the picture in this many pixels, at 8 a millimetre, goes on outside of it.</summary>
    public int CutFromPx { get; init; } = 5;

    /// <summary>Ink around other ink is a ring when what is inside has this share of its height.</summary>
    public double LeastEnclosed { get; init; } = 0.35;
}
