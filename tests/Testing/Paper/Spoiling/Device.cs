namespace Testing.Paper.Spoiling;

/// <summary>Something that turns a sheet of paper into a picture.</summary>
/// <param name="Name">Its kind, as the benchmarks call it.</param>
/// <param name="Sheet">How finely the sheet is drawn before the device looks at it.</param>
/// <param name="Colour">Whether the sheet is drawn in colour.</param>
/// <param name="Capture">Sheet and chance to picture.</param>
public sealed record Device(string Name, Density Sheet, bool Colour, Func<Picture, Random, Picture> Capture)
{
    /// <summary>The picture of a filled page; the same seed gives the same picture.</summary>
    public Picture Scan(FilledPage page, int seed) => Scan(page.Render(Sheet, Colour), seed);

    /// <summary>The picture of a sheet that something may have happened to.</summary>
    public Picture Scan(Picture sheet, int seed) => Capture(sheet, Chance.For(seed, 1));

    /// <summary>The same device, with something done to the sheet before.</summary>
    public Device Of(Func<Picture, Random, Picture> damage) => this with { Capture = (sheet, random) => Capture(damage(sheet, random), random) };

    /// <summary>The same device, with something done to the picture after.</summary>
    public Device Then(Func<Picture, Random, Picture> change) => this with { Capture = (sheet, random) => change(Capture(sheet, random), random) };

    /// <summary>The same device, looking at a sheet that lies otherwise or was printed at another size.</summary>
    public Device Seeing(Warp warp) => Of((sheet, _) => Resampler.Over(
        Picture.Blank(sheet.WidthPx, sheet.HeightPx, sheet.Colour, sheet.Density), sheet, warp, Frame.A4(sheet.Density)));

    /// <summary>The glass of a scanner.</summary>
    public static Device Flatbed(Density density, ScanMode mode = ScanMode.Grey) => FlatbedScanner.Create(density, mode);

    /// <summary>A sheet feeder; one page in ten has a streak unless it is said.</summary>
    public static Device Adf(Density density, ScanMode mode = ScanMode.Grey, bool? streaked = null) => FeederScanner.Create(density, mode, streaked);

    /// <summary>A photocopy, scanned on a flatbed.</summary>
    public static Device Copier(Density density) =>
        (FlatbedScanner.Create(density, ScanMode.Grey) with { Name = "copier" }).Of(Photocopy.Of);

    /// <summary>A fax in fine mode.</summary>
    public static Device Fax() => FaxMachine.Create();

    /// <summary>A photo by telephone.</summary>
    public static Device Phone(PhoneShot? shot = null) => PhoneCamera.Create(shot ?? new PhoneShot());
}
