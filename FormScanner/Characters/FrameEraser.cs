using FormScanner.Imaging;

namespace FormScanner.Characters;

/// <summary>
/// Takes the printed frame out of a cell and leaves the ink. Along each side, what a third of its length does not exceed is
/// the print; it is subtracted, so that ink over a grey line stays. Where the line came out black nothing can be told from
/// it: it is cut, and the strokes that end on both its sides are joined again.
/// </summary>
internal static class FrameEraser
{
    // The frame is drawn 0.3 mm wide inside its edge; optics and a map that is 0.15 mm off widen it.
    private const double OutsideMm = 0.4;
    private const double InsideMm = 0.75;

    // A stroke may cover two thirds of a side before it is taken for print.
    private const double PrintShare = 0.33;

    // A grey frame has 0.4; from here on ink on the line cannot be told from it.
    private const double BlackLine = 0.72;
    private const float JoinFrom = 0.35f;

    private const int Levels = 64;

    /// <summary>The darkness of a cell, 0 paper to 1 black, row by row, without its frame.</summary>
    public static float[] Darkness(Cell cell)
    {
        var patch = cell.Patch;
        var white = GreyLevels.Of(patch.Pixels).White;
        var levels = new GreyLevels(white * cell.BlackShare, white);
        Span<float> scale = stackalloc float[256];
        for (var grey = 0; grey < 256; grey++) scale[grey] = (float)Math.Clamp(levels.Darkness((byte)grey), 0, 1);
        var darkness = new float[patch.Pixels.Length];
        for (var i = 0; i < darkness.Length; i++) darkness[i] = scale[patch.Pixels[i]];
        Erase(cell, new Grid(darkness, patch.WidthPx, patch.HeightPx, 1, patch.WidthPx), patch.HeightPx);
        Erase(cell, new Grid(darkness, patch.HeightPx, patch.WidthPx, patch.WidthPx, 1), patch.WidthPx);
        return darkness;
    }

    /// <summary>Erases the two sides that run along the grid's lines.</summary>
    private static void Erase(Cell cell, Grid grid, int length)
    {
        var pixelsPerMm = cell.Patch.Density.PixelsPerMm;
        var edge = Cell.AroundMm * pixelsPerMm;
        var (from, to) = ((int)(edge - 1), (int)Math.Ceiling(length - edge + 1));
        var (outside, inside) = ((int)Math.Round(OutsideMm * pixelsPerMm), (int)Math.Round(InsideMm * pixelsPerMm));
        var near = (int)Math.Round(edge);
        var far = grid.Across - near;
        EraseBand(grid, near - outside, near + inside, from, to);
        EraseBand(grid, far - inside, far + outside, from, to);
    }

    private static void EraseBand(Grid grid, int first, int last, int from, int to)
    {
        var (blackFirst, blackLast) = (int.MaxValue, -1);
        for (var at = Math.Max(0, first); at < Math.Min(grid.Across, last); at++)
        {
            var print = Print(grid, at, from, to);
            if (print >= BlackLine)
            {
                (blackFirst, blackLast) = (Math.Min(blackFirst, at), at);
                continue;
            }

            if (print < 0.02f) continue;
            for (var n = from; n < to; n++) grid[at, n] = Math.Max(0, grid[at, n] - print) / (1 - print);
        }

        // The pixels beside a black line are partly black: their ragged edge is cut with it.
        if (blackLast >= 0) Join(grid, Math.Max(0, blackFirst - 1), Math.Min(grid.Across - 1, blackLast + 1), from, to);
    }

    /// <summary>The darkness that a third of a line does not exceed, to a 64th.</summary>
    private static float Print(Grid grid, int at, int from, int to)
    {
        Span<byte> counts = stackalloc byte[Levels];
        for (var n = from; n < to; n++) counts[(int)(grid[at, n] * (Levels - 1))]++;
        var left = (int)(PrintShare * (to - from));
        for (var level = 0; level < Levels; level++)
        {
            left -= counts[level];
            if (left < 0) return (float)level / (Levels - 1);
        }

        return 1;
    }

    /// <summary>Empties a black line, except between strokes that reach it from both sides.</summary>
    private static void Join(Grid grid, int first, int last, int from, int to)
    {
        for (var n = from; n < to; n++)
        {
            var ink = Math.Min(Reaching(grid, first - 1, n, from, to), Reaching(grid, last + 1, n, from, to));
            for (var at = first; at <= last; at++) grid[at, n] = ink >= JoinFrom ? ink : 0;
        }
    }

    private static float Reaching(Grid grid, int at, int n, int from, int to)
    {
        if (at < 0 || at >= grid.Across) return 0;
        var most = grid[at, n];
        if (n > from) most = Math.Max(most, grid[at, n - 1]);
        if (n + 1 < to) most = Math.Max(most, grid[at, n + 1]);
        return most;
    }

    /// <summary>The darkness seen across or along: the same code erases upright and level sides.</summary>
    private readonly ref struct Grid(Span<float> values, int across, int length, int acrossStep, int alongStep)
    {
        private readonly Span<float> _values = values;

        public int Across => across;

        public int Length => length;

        public ref float this[int at, int n] => ref _values[at * acrossStep + n * alongStep];
    }
}
