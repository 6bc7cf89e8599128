using Testing.Paper;
using Testing.Paper.Files;
using Testing.Paper.Spoiling;

namespace Benchmarks.Corpus;

/// <summary>One committed file: its name says the case, its ending the kind of file.</summary>
internal sealed record CorpusCase(string FileName, Func<byte[]> File, IReadOnlyList<ExpectedPage> Pages)
{
    // The folder is committed: pages of this quality are what an office scanner mails.
    private const int Quality = 50;

    /// <summary>A filled page seen by a device, in the kind of file its name ends in.</summary>
    public static CorpusCase Of(string fileName, FilledPage page, Device device, int? claimedDpi = null, int quality = Quality) =>
        new(fileName, () => Encoded(fileName, device.Scan(page, SeedOf(fileName)), claimedDpi, quality), [ExpectedPage.Read(page)]);

    /// <summary>A sheet from which nothing is read.</summary>
    public static CorpusCase Unread(string fileName, string outcome, Func<Picture> sheet, Device device) =>
        new(fileName, () => Encoded(fileName, device.Scan(sheet(), SeedOf(fileName)), null, Quality), [ExpectedPage.None(outcome)]);

    private static byte[] Encoded(string fileName, Picture picture, int? claimedDpi, int quality) => Path.GetExtension(fileName) switch
    {
        ".jpg" => PictureFile.Jpeg(picture, quality, claimedDpi),
        ".png" => PictureFile.Png(picture),
        ".webp" => PictureFile.Webp(picture, quality),
        ".pdf" => PictureFile.Pdf(picture, quality),
        ".tif" => TiffFile.Write([picture], TiffCompression.Group4),
        var ending => throw new ArgumentOutOfRangeException(nameof(fileName), fileName, $"no such kind of file: {ending}"),
    };

    /// <summary>The same picture for a name for ever: string.GetHashCode differs from run to run.</summary>
    private static int SeedOf(string fileName) => fileName.Aggregate(17, (seed, letter) => unchecked(seed * 31 + letter));
}
