using Testing.Paper;
using Testing.Paper.Files;
using Testing.Paper.Spoiling;

namespace Benchmarks.Reading;

/// <summary>The devices of the measure, with the settings and file kinds they are met with.</summary>
internal static class TrialDevice
{
    public static IReadOnlyList<string> Names { get; } = ["flatbed", "adf", "copier", "fax", "phone"];

    public static int IndexOf(string name) => Names.ToList().IndexOf(name);

    public static Device Of(string name, Random random) => name switch
    {
        "flatbed" => Device.Flatbed(random.OneOf<Density>([new(150), new(200), new(300), new(300)]), Mode(random)),
        "adf" => Device.Adf(random.OneOf<Density>([new(200), new(200), new(300)]), Mode(random)),
        "copier" => Device.Copier(random.OneOf<Density>([new(200), new(300)])),
        "fax" => Device.Fax(),
        "phone" => Device.Phone(new PhoneShot { Colour = random.Happens(0.15) }),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, $"must be one of {string.Join(", ", Names)}"),
    };

    /// <summary>The file such a device would write.</summary>
    public static byte[] File(string name, Picture picture, Random random) => name switch
    {
        "fax" => TiffFile.Write([picture], TiffCompression.Group4),
        "phone" => PictureFile.Jpeg(picture, random.Next(70, 91), 72),
        _ => PictureFile.Jpeg(picture, random.Next(65, 91)),
    };

    private static ScanMode Mode(Random random) => random.NextDouble() switch
    {
        < 0.7 => ScanMode.Grey,
        < 0.85 => ScanMode.Colour,
        _ => ScanMode.Bilevel,
    };
}
