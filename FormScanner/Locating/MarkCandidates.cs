using FormScanner.Imaging;

namespace FormScanner.Locating;

/// <summary>
/// Finds dark squares of about the size of a corner mark: a pixel is dark when it lies well below the mean of its
/// neighbourhood, connected dark pixels make a component, and a component is kept when its area and its second moments are
/// those of a filled square, however it is turned.
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
            if (component.Area < Square(sidePx * limits.LeastSide) || component.Area > Square(sidePx * limits.MostSide)) continue;
            if (component.Spread > limits.MostSpread || component.Elongation > limits.MostElongation) continue;
            candidates.Add(component.Centre);
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

    private static IEnumerable<Moments> Components(bool[] dark, int width, int height)
    {
        var stack = new Stack<int>();
        for (var start = 0; start < dark.Length; start++)
        {
            if (!dark[start]) continue;
            dark[start] = false;
            stack.Push(start);
            var found = new Moments();
            while (stack.TryPop(out var at))
            {
                var (x, y) = (at % width, at / width);
                found.Add(x, y);
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

    private static double Square(double value) => value * value;

    /// <summary>Area, centre and second moments of a component.</summary>
    private sealed class Moments
    {
        private double _x;
        private double _y;
        private double _xx;
        private double _yy;
        private double _xy;

        public double Area { get; private set; }

        public PixelPoint Centre => new(_x / Area + 0.5, _y / Area + 0.5);

        /// <summary>Sum of both variances over the area: 1/6 for a filled square, more for anything with holes or arms.</summary>
        public double Spread => (VarianceX + VarianceY) / Area;

        /// <summary>Ratio of the long to the short axis, minus one.</summary>
        public double Elongation
        {
            get
            {
                var mean = (VarianceX + VarianceY) / 2;
                var half = Math.Sqrt(Square((VarianceX - VarianceY) / 2) + Square(_xy / Area - _x / Area * (_y / Area)));
                return Math.Sqrt((mean + half) / Math.Max(1e-9, mean - half)) - 1;
            }
        }

        private double VarianceX => _xx / Area - Square(_x / Area) + 1.0 / 12;

        private double VarianceY => _yy / Area - Square(_y / Area) + 1.0 / 12;

        public void Add(int x, int y)
        {
            Area++;
            _x += x;
            _y += y;
            _xx += (double)x * x;
            _yy += (double)y * y;
            _xy += (double)x * y;
        }
    }
}
