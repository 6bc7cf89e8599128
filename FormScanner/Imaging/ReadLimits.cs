namespace FormScanner.Imaging;

/// <summary>How much of one file is worth reading. The figures fit A3 at 600 dpi in grey and stop what no scanner makes.</summary>
internal sealed record ReadLimits
{
    /// <summary>20 MiB: ten times an A4 page at 300 dpi in colour as a scanner writes it.</summary>
    public long FileBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>40 megapixels: A4 at 600 dpi has 35.</summary>
    public long PagePixels { get; init; } = 40_000_000;

    /// <summary>12,000 pixels: A3 at 600 dpi has 9,921 on its long side.</summary>
    public int SidePx { get; init; } = 12_000;

    /// <summary>50 pages: the largest tray of an office scanner.</summary>
    public int Pages { get; init; } = 50;

    /// <summary>30 seconds: the slowest honest page measured took less than one.</summary>
    public TimeSpan PerPage { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The rule that a page of that size breaks, if any; asked before a single pixel is decoded.</summary>
    public ReadProblem? Against(string file, int filePage, long widthPx, long heightPx) => (widthPx, heightPx) switch
    {
        ( <= 0, _) or (_, <= 0) => ReadProblem.Damaged(file, filePage, $"it claims {widthPx} x {heightPx} px"),
        _ when Math.Max(widthPx, heightPx) > SidePx => ReadProblem.SideTooLong(file, filePage, SidePx, widthPx, heightPx),
        _ when widthPx * heightPx > PagePixels => ReadProblem.TooManyPixels(file, filePage, PagePixels, widthPx, heightPx),
        _ => null,
    };
}
