using SkiaSharp;

namespace Forms.Printing;

/// <summary>The two weights of Atkinson Hyperlegible, carried inside the assembly.</summary>
internal static class Typeface
{
    private static readonly Lazy<SKTypeface> Regular = new(() => Load("atkinson-regular.woff"));
    private static readonly Lazy<SKTypeface> Bold = new(() => Load("atkinson-bold.woff"));

    /// <summary>A font whose size is in millimetres, for a canvas whose unit is the millimetre.</summary>
    public static SKFont FontMm(double sizePt, bool bold) =>
        new(bold ? Bold.Value : Regular.Value, (float)(sizePt * Layout.LayoutStyle.MillimetresPerPoint))
        {
            Subpixel = true,
            LinearMetrics = true,
            Hinting = SKFontHinting.None,
            Edging = SKFontEdging.Antialias,
        };

    private static SKTypeface Load(string resource)
    {
        using var stream = typeof(Typeface).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"the typeface {resource} is missing from the Forms assembly: build it with npm at hand");
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data) ?? throw new InvalidOperationException($"the typeface {resource} cannot be opened");
    }
}
