using FormScanner.Imaging;
using FormScanner.Locating;

namespace FormScanner.Marks;

/// <summary>How much of a pixel is ink, 0 to 1, on the scale of the page: white is that of the place, black that of the page's own marks.</summary>
internal sealed class InkScale
{
    // Darkness (0 paper, 1 black) from which a pixel begins to count as ink, and from which it counts in full. Grain stays
    // below 0.1 on every device of the tuning pages; the faintest pencil reaches 0.25.
    private const double From = 0.15;
    private const double Full = 0.5;
    private readonly float[] _ink = new float[256];

    /// <param name="place">Pixels that are mostly paper.</param>
    /// <param name="blackShare">Black over white, as the page's marks show it.</param>
    public InkScale(ReadOnlySpan<byte> place, double blackShare)
    {
        var white = GreyLevels.Of(place).White;
        var levels = new GreyLevels(white * blackShare, white);
        for (var grey = 0; grey < _ink.Length; grey++) _ink[grey] = OfDarkness(levels.Darkness((byte)grey));
    }

    public float this[byte grey] => _ink[grey];

    public static float OfDarkness(double darkness) => (float)Math.Clamp((darkness - From) / (Full - From), 0, 1);

    public float[] Of(PagePatch patch)
    {
        var ink = new float[patch.Pixels.Length];
        for (var i = 0; i < ink.Length; i++) ink[i] = _ink[patch.Pixels[i]];
        return ink;
    }

    /// <summary>Share of the pixels that is ink, 0 to 1.</summary>
    public double Share(ReadOnlySpan<byte> pixels)
    {
        var sum = 0.0;
        foreach (var pixel in pixels) sum += _ink[pixel];
        return pixels.Length == 0 ? 0 : sum / pixels.Length;
    }
}
