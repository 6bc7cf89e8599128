using Forms.Printing;
using SkiaSharp;

namespace Testing.Paper;

/// <summary>The typeface of the printed forms, which the Forms assembly carries: a machine for tests need have none.</summary>
public static class PrintedType
{
    private static readonly Lazy<SKTypeface> Loaded = new(() =>
    {
        using var stream = typeof(PagePainter).Assembly.GetManifestResourceStream("atkinson-regular.woff")!;
        using var data = SKData.Create(stream);
        return SKTypeface.FromData(data);
    });

    public static SKTypeface Face => Loaded.Value;
}
