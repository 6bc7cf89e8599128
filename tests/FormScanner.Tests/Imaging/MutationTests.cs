using BitMiracle.LibTiff.Classic;
using FormScanner.Imaging;
using SkiaSharp;

namespace FormScanner.Tests.Imaging;

/// <summary>Small valid files with a few bytes changed, cut or doubled: whatever comes out, it is a value within the limits.</summary>
[TestClass]
public sealed class MutationTests(TestContext context)
{
    private static readonly ReadLimits Limits = new() { SidePx = 4000, PagePixels = 10_000_000, Pages = 5, PerPage = TimeSpan.FromSeconds(5) };

    [TestMethod]
    public async Task Two_thousand_damaged_pictures_never_throw_nor_break_a_limit()
    {
        byte[][] seeds =
        [
            SamplePage.GreyPng(),
            SamplePage.GreyJpeg(),
            SamplePage.WebP(),
            SamplePage.Encoded(SKEncodedImageFormat.Jpeg, SKColorType.Rgba8888),
            new SampleTiff { Pages = 2 }.Bytes(),
            new SampleTiff { Compression = Compression.CCITTFAX4, Bits = 1 }.Bytes(),
            new SampleTiff { Compression = Compression.JPEG, Photometric = Photometric.RGB, Samples = 3 }.Bytes(),
            new SampleTiff { Tiled = true, Compression = Compression.ADOBE_DEFLATE }.Bytes(),
        ];
        await ReadAllAsync(seeds, 2000);
    }

    // Fewer, for each starts two programs.
    [TestMethod]
    public Task Sixty_damaged_pdfs_never_throw_nor_break_a_limit() =>
        ReadAllAsync([SamplePdf.Drawn(1), SamplePdf.Scanned(1), SamplePdf.WithDamagedSecondPage()], 60);

    private async Task ReadAllAsync(byte[][] seeds, int count)
    {
        var random = new Random(20260711);
        for (var i = 0; i < count; i++)
        {
            var mutant = Mutant(seeds[i % seeds.Length], random);
            var pages = await PageReads.OfAsync(mutant, context.CancellationToken, Limits);

            Assert.IsNotEmpty(pages, $"mutant {i}");
            Assert.IsLessThanOrEqualTo(Limits.Pages, pages.Count, $"mutant {i}");
            foreach (var page in pages.OfType<PageImage.Decoded>())
            {
                Assert.IsLessThanOrEqualTo(Limits.SidePx, Math.Max(page.Image.WidthPx, page.Image.HeightPx), $"mutant {i}");
            }
        }
    }

    private static byte[] Mutant(byte[] seed, Random random)
    {
        var bytes = seed.ToArray();
        for (var changes = random.Next(1, 8); changes > 0; changes--)
        {
            // Half of the changes hit the first 100 bytes, where the headers are.
            var at = random.Next(random.Next(2) is 0 ? Math.Min(100, bytes.Length) : bytes.Length);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes[at] = random.Next(2) is 0 ? (byte)0 : (byte)255;
                    break;
                default:
                    bytes = random.Next(8) is 0 ? [.. bytes[..(at + 1)]] : [.. bytes[..at], .. bytes[(at / 2)..]];
                    break;
            }
        }

        return bytes;
    }
}
