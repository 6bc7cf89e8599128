using FormScanner.Locating;

namespace FormScanner.Imaging;

/// <summary>One picture at three sizes: coarse work is done on the small ones. The halves are made when first asked for.</summary>
internal sealed class PagePyramid(GreyImage full, int reduction = 1)
{
    // Under this many pixels a side a mark no longer tells itself from a letter.
    private const double LeastMarkPx = 9;

    private readonly Dictionary<int, IReadOnlyList<PixelPoint>> _candidates = [];
    private GreyImage? _half;
    private GreyImage? _quarter;

    public GreyImage Full => full;

    /// <summary>How many pixels of the file one pixel of <see cref="Full"/> stands for, along a side.</summary>
    public int Reduction => reduction;

    public GreyImage Half => _half ??= full.HalfSize();

    public GreyImage Quarter => _quarter ??= Half.HalfSize();

    /// <summary>The dark squares of about a size, in pixels of the full picture; kept, since several poses are tried on one picture.</summary>
    public IReadOnlyList<PixelPoint> CandidatesFor(double sidePx, LocatingLimits limits)
    {
        var (image, factor) = sidePx / 4 >= LeastMarkPx ? (Quarter, 4) : sidePx / 2 >= LeastMarkPx ? (Half, 2) : (full, 1);
        var rounded = (int)Math.Round(sidePx / factor);
        if (_candidates.TryGetValue(rounded * 8 + factor, out var known)) return known;
        IReadOnlyList<PixelPoint> found =
            [.. MarkCandidates.Find(image, sidePx / factor, limits).Select(point => new PixelPoint(point.XPx * factor, point.YPx * factor))];
        _candidates[rounded * 8 + factor] = found;
        return found;
    }
}
