using FormScanner.Imaging;

namespace FormScanner.Locating;

/// <summary>
/// Finds dark squares of about the size of a corner mark: a pixel is dark when it lies well below the mean of its
/// neighbourhood, connected dark pixels make a component, and a component is kept when its box is nearly square, of the
/// right size and mostly filled.
/// </summary>
internal static class MarkCandidates
{
    /// <param name="image">A reduced picture of the page.</param>
    /// <param name="sidePx">The expected side of a mark in its pixels, 6 or more.</param>
    /// <param name="limits">The thresholds.</param>
    /// <returns>Centres in pixels of <paramref name="image"/>.</returns>
    public static IReadOnlyList<PixelPoint> Find(GreyImage image, double sidePx, LocatingLimits limits)
    {
        var dark = DarkPixels(image, (int)Math.Round(sidePx * 1.2), limits.DarkShare);
        var candidates = new List<PixelPoint>();
        foreach (var component in Components(dark, image.WidthPx, image.HeightPx))
        {
            var (width, height) = (component.RightPx - component.LeftPx + 1, component.BottomPx - component.TopPx + 1);
            if (width < sidePx * limits.LeastSide || width > sidePx * limits.MostSide) continue;
            if (height < sidePx * limits.LeastSide || height > sidePx * limits.MostSide) continue;
            if (component.AreaPx < limits.LeastFill * width * height) continue;
            candidates.Add(new PixelPoint((component.LeftPx + component.RightPx + 1) / 2.0, (component.TopPx + component.BottomPx + 1) / 2.0));
        }

        return candidates;
    }

    private static bool[] DarkPixels(GreyImage image, int reachPx, double share)
    {
        var (width, height) = (image.WidthPx, image.HeightPx);
        var pixels = image.Pixels;
        var sums = new int[(width + 1) * (height + 1)];
        for (var y = 0; y < height; y++)
        {
            var row = 0;
            for (var x = 0; x < width; x++)
            {
                row += pixels[y * width + x];
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }

        var black = GreyLevels.LevelBelow(pixels, 0.01);
        var dark = new bool[width * height];
        for (var y = 0; y < height; y++)
        {
            var (top, bottom) = (Math.Max(0, y - reachPx), Math.Min(height, y + reachPx + 1));
            for (var x = 0; x < width; x++)
            {
                var (left, right) = (Math.Max(0, x - reachPx), Math.Min(width, x + reachPx + 1));
                var sum = sums[bottom * (width + 1) + right] - sums[top * (width + 1) + right]
                    - sums[bottom * (width + 1) + left] + sums[top * (width + 1) + left];
                var mean = (double)sum / ((bottom - top) * (right - left));
                dark[y * width + x] = mean - black > 12 && pixels[y * width + x] < mean - share * (mean - black);
            }
        }

        return dark;
    }

    private static IEnumerable<Component> Components(bool[] dark, int width, int height)
    {
        var stack = new Stack<int>();
        for (var start = 0; start < dark.Length; start++)
        {
            if (!dark[start]) continue;
            dark[start] = false;
            stack.Push(start);
            var found = new Component(width, height, 0, 0, 0);
            while (stack.TryPop(out var at))
            {
                var (x, y) = (at % width, at / width);
                found = new Component(
                    Math.Min(found.LeftPx, x), Math.Min(found.TopPx, y), Math.Max(found.RightPx, x), Math.Max(found.BottomPx, y), found.AreaPx + 1);
                if (x > 0) Visit(at - 1);
                if (x < width - 1) Visit(at + 1);
                if (y > 0) Visit(at - width);
                if (y < height - 1) Visit(at + width);
            }

            yield return found;
        }

        void Visit(int next)
        {
            if (!dark[next]) return;
            dark[next] = false;
            stack.Push(next);
        }
    }

    private readonly record struct Component(int LeftPx, int TopPx, int RightPx, int BottomPx, int AreaPx);
}
