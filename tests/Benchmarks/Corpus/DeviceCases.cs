using Testing.Paper;
using Testing.Paper.Files;
using Testing.Paper.Spoiling;

namespace Benchmarks.Corpus;

/// <summary>Ordinary pages as each device and each kind of file gives them.</summary>
internal static class DeviceCases
{
    private static readonly Density Usual = new(150);

    public static IEnumerable<CorpusCase> All(Fillings pages)
    {
        yield return CorpusCase.Of("flatbed-300-grey-cross.jpg", pages.Needs(1), Device.Flatbed(new Density(300)), 300, 45);
        yield return CorpusCase.Of("flatbed-200-grey-tick.jpg", pages.Needs(2, MarkStyle.Tick), Device.Flatbed(new Density(200)), 200);
        yield return CorpusCase.Of("flatbed-150-grey.jpg", pages.Identity(3), Device.Flatbed(Usual), 150);
        yield return CorpusCase.Of("flatbed-200-colour.jpg", pages.Identity(4), Device.Flatbed(new Density(200), ScanMode.Colour), 200);
        yield return CorpusCase.Of("flatbed-300-bilevel.tif", pages.Identity(5), Device.Flatbed(new Density(300), ScanMode.Bilevel));
        yield return CorpusCase.Of("flatbed-150.webp", pages.Needs(6), Device.Flatbed(Usual));
        yield return CorpusCase.Of("flatbed-200-image-only.pdf", pages.Needs(7), Device.Flatbed(new Density(200)));
        yield return CorpusCase.Of("flatbed-claims-72-dpi.jpg", pages.Needs(8), Device.Flatbed(Usual), 72);
        yield return CorpusCase.Of("turned-90.png", pages.Needs(9), Bilevel.Then((picture, _) => PictureChange.Turned(picture, 90)));
        yield return CorpusCase.Of("turned-180.png", pages.Needs(10), Bilevel.Then((picture, _) => PictureChange.Turned(picture, 180)));
        yield return CorpusCase.Of("turned-270.png", pages.Identity(11), Bilevel.Then((picture, _) => PictureChange.Turned(picture, 270)));
        yield return CorpusCase.Of("skew-10.png", pages.Needs(12), Bilevel.Seeing(Warp.Scaled(0.9, 0.9).After(Warp.Skewed(10))));
        yield return CorpusCase.Of("skew-minus-6.png", pages.Needs(13), Bilevel.Seeing(Warp.Scaled(0.95, 0.95).After(Warp.Skewed(-6))));
        yield return CorpusCase.Of("adf-1.jpg", pages.Needs(14), Device.Adf(Usual, streaked: false), 150);
        yield return CorpusCase.Of("adf-2.jpg", pages.Identity(15), Device.Adf(Usual, streaked: false), 150);
        yield return CorpusCase.Of("adf-bilevel.tif", pages.Needs(16, MarkStyle.Tick), Device.Adf(new Density(200), ScanMode.Bilevel, streaked: false));
        yield return CorpusCase.Of("streak.jpg", pages.Needs(17), Device.Adf(Usual, streaked: true), 150);
        yield return CorpusCase.Of("streak-through-boxes.jpg", pages.Needs(18), Device.Flatbed(new Density(200)).Then((picture, random) => PictureChange.Streak(picture, random, 0.113)));
        yield return CorpusCase.Of("copier-1.jpg", pages.Needs(19), Device.Copier(Usual), 150);
        yield return CorpusCase.Of("copier-2.jpg", pages.Identity(20), Device.Copier(Usual), 150);
        yield return CorpusCase.Of("copy-of-a-copy.jpg", pages.Needs(21), Device.Copier(Usual).Of(Photocopy.Of), 150);
        yield return CorpusCase.Of("fax.tif", pages.Needs(22), Device.Fax());
        yield return CorpusCase.Of("fax-identity.tif", pages.Identity(23), Device.Fax());
        yield return CorpusCase.Of("phone-flat.jpg", pages.Needs(24), Phone(new PhoneShot { MostTiltDegrees = 3, CurlMm = 0, Shadow = 0, TurnedDegrees = 1 }), quality: 50);
        yield return CorpusCase.Of("phone-tilted.jpg", pages.Needs(25), Phone(new PhoneShot { MostTiltDegrees = 18, CurlMm = 1, TurnedDegrees = -3 }), quality: 50);
        yield return CorpusCase.Of("phone-shadow-curl.jpg", pages.Needs(26, MarkStyle.Tick), Phone(new PhoneShot { MostTiltDegrees = 10, CurlMm = 6, Shadow = 0.45, TurnedDegrees = 2 }), quality: 50);
        yield return CorpusCase.Of("phone-dark-table.jpg", pages.Identity(27), Phone(new PhoneShot { Wood = false, TurnedDegrees = 90 }), quality: 50);
        yield return CorpusCase.Of("phone-anyhow.jpg", pages.Needs(28), Phone(new PhoneShot { TurnedDegrees = 142, MostTiltDegrees = 8, CurlMm = 2, Shadow = 0.2, LongSidePx = 4000 }), quality: 50);
        yield return CorpusCase.Of("phone-blurred-colour.jpg", pages.Needs(29), Phone(new PhoneShot { BlurPx = 1.6, TurnedDegrees = 0, Colour = true, MostTiltDegrees = 8 }), quality: 50);
        yield return TwoPages(pages);
    }

    private static Device Bilevel => Device.Flatbed(Usual, ScanMode.Bilevel);

    /// <summary>5 megapixels unless said, for the size of the folder; in grey unless colour is the case.</summary>
    private static Device Phone(PhoneShot shot) => Device.Phone(shot with { LongSidePx = shot.LongSidePx ?? 2592, Colour = shot.Colour && shot.BlurPx is not null });

    private static CorpusCase TwoPages(Fillings pages)
    {
        var (first, second) = (pages.Identity(30), pages.Needs(30));
        var device = Device.Adf(new Density(200), ScanMode.Bilevel, streaked: false);
        return new CorpusCase(
            "two-pages.tif", () => TiffFile.Write([device.Scan(first, 30), device.Scan(second, 31)], TiffCompression.Group4),
            [ExpectedPage.Read(first), ExpectedPage.Read(second)]);
    }
}
