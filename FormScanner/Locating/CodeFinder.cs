using Forms.PageCodes;
using FormScanner.Imaging;

namespace FormScanner.Locating;

/// <summary>
/// Finds the page code: in the four corners at half size, then at full size, then on the whole picture. Codes stand in two
/// opposite corners of the sheet and a sheet may be turned, so that every corner may hold one; looking there first is five
/// times faster than searching the page, and a code of another product in the middle does not get in the way.
/// </summary>
internal sealed class CodeFinder(QrScanner scanner)
{
    // A corner window holds the code of an A4 sheet at any turn, skewed by 10° or photographed with a margin of a tenth.
    private const double WindowShare = 0.40;

    // Below 1.9 px a module nothing is read; halving a 300 dpi page leaves 3.5.
    private const int HalfSizeLeastPx = 1500;

    /// <summary>All codes found on the way, ours first. The search stops at the first step that yields one of ours.</summary>
    public IReadOnlyList<FoundCode> Find(PagePyramid pyramid, CancellationToken cancellation)
    {
        var others = new List<FoundCode>();
        foreach (var step in Steps(pyramid))
        {
            cancellation.ThrowIfCancellationRequested();
            var found = step().ToList();
            var ours = found.Where(code => PageCode.TryParse(code.Text) is not null).ToList();
            if (ours.Count > 0) return [.. ours, .. found.Except(ours)];
            others.AddRange(found.Where(code => others.TrueForAll(other => other.Text != code.Text)));
        }

        return others;
    }

    private IEnumerable<Func<IEnumerable<FoundCode>>> Steps(PagePyramid pyramid)
    {
        var full = pyramid.Full;
        var half = pyramid.Half;
        var halfServes = Math.Max(half.WidthPx, half.HeightPx) >= HalfSizeLeastPx;
        if (halfServes)
            foreach (var window in Corners(half)) yield return () => scanner.Scan(half, window).Select(code => code.Scaled(2));
        foreach (var window in Corners(full)) yield return () => scanner.Scan(full, window);
        yield return () => scanner.Scan(half).Select(code => code.Scaled(2));
        yield return () => scanner.Scan(full);
        yield return () => scanner.Scan(Inverted(full));
        // A code among much text is lost to zbar in the whole picture and found in a piece of it.
        foreach (var tile in Tiles(full)) yield return () => scanner.Scan(full, tile);
    }

    /// <summary>Squares of a quarter of the long side, each half over its neighbours.</summary>
    private static IEnumerable<PixelWindow> Tiles(GreyImage image)
    {
        var side = Math.Max(image.WidthPx, image.HeightPx) / 4;
        for (var y = 0; y + side / 2 < image.HeightPx; y += side / 2)
            for (var x = 0; x + side / 2 < image.WidthPx; x += side / 2)
                yield return new PixelWindow(x, y, side, side);
    }

    /// <summary>White on black, as some other products print their codes.</summary>
    private static GreyImage Inverted(GreyImage image)
    {
        var inverted = GreyImage.Unwritten(image.WidthPx, image.HeightPx);
        for (var i = 0; i < inverted.Pixels.Length; i++) inverted.Pixels[i] = (byte)(255 - image.Pixels[i]);
        return inverted;
    }

    private static IEnumerable<PixelWindow> Corners(GreyImage image)
    {
        var side = (int)(Math.Max(image.WidthPx, image.HeightPx) * WindowShare * 0.8);
        var (width, height) = (Math.Min(side, image.WidthPx), Math.Min(side, image.HeightPx));
        var (right, bottom) = (image.WidthPx - width, image.HeightPx - height);
        return
        [
            new PixelWindow(right, 0, width, height), new PixelWindow(0, bottom, width, height),
            new PixelWindow(0, 0, width, height), new PixelWindow(right, bottom, width, height),
        ];
    }
}
