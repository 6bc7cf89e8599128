using System.Collections.Concurrent;
using SkiaSharp;

namespace Testing.Paper;

/// <summary>The letters of somebody who fills a form in on a computer.</summary>
/// <param name="FontFile">A typeface below /usr/share/fonts; the printed one where it is not installed, or when null.</param>
/// <param name="SizePt">The size of type.</param>
public sealed record TypedStyle(string? FontFile, double SizePt)
{
    private const double MillimetresPerPoint = 25.4 / 72;
    private const string Sans = "opentype/urw-base35/NimbusSans-Regular.otf", Roman = "opentype/urw-base35/NimbusRoman-Regular.otf";
    private const string Courier = "opentype/urw-base35/NimbusMonoPS-Regular.otf", Mono = "truetype/noto/NotoSansMono-Regular.ttf";

    private static readonly ConcurrentDictionary<string, SKTypeface> Faces = new();

    /// <summary>The letters that the form itself is printed in.</summary>
    public static TypedStyle Printed { get; } = new(null, 4.2 / MillimetresPerPoint);

    /// <summary>What programs that fill PDF forms write with, at the sizes people choose: sans, serif and monospaced.</summary>
    public static IReadOnlyList<TypedStyle> Usual { get; } =
    [
        Printed, new(Sans, 12), new(Roman, 12), new(Courier, 12), new("truetype/dejavu/DejaVuSans.ttf", 10), new("truetype/dejavu/DejaVuSerif.ttf", 11),
        new("truetype/dejavu/DejaVuSansMono.ttf", 10), new(Sans, 9), new(Roman, 10), new(Mono, 9), new(Sans, 18),
    ];

    public double SizeMm => SizePt * MillimetresPerPoint;

    internal SKTypeface Typeface => FontFile is null ? PrintedType.Face : Faces.GetOrAdd(FontFile, Installed);

    private static SKTypeface Installed(string file) =>
        SKTypeface.FromFile(Path.Combine("/usr/share/fonts", file)) ?? PrintedType.Face;
}
