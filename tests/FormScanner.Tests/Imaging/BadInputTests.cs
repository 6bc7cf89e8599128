using System.Diagnostics;
using System.Text;
using FormScanner.Imaging;
using SkiaSharp;

namespace FormScanner.Tests.Imaging;

[TestClass]
public sealed class BadInputTests(TestContext context)
{
    private CancellationToken Token => context.CancellationToken;

    [TestMethod]
    [DataRow("empty", "empty-file")]
    [DataRow("text named pdf", "unknown-kind")]
    [DataRow("cut png", "truncated")]
    [DataRow("cut jpeg", "truncated")]
    [DataRow("cut colour jpeg", "truncated")]
    [DataRow("cut webp", "truncated")]
    [DataRow("cut tiff", "truncated")]
    [DataRow("cut pdf", "truncated")]
    [DataRow("locked pdf", "encrypted")]
    [DataRow("pdf of noise", "damaged")]
    [DataRow("500 pages", "too-many-pages")]
    [DataRow("51 tiff pages", "too-many-pages")]
    [DataRow("one px wide", "side-too-long")]
    [DataRow("huge png", "side-too-long")]
    [DataRow("huge jpeg", "side-too-long")]
    [DataRow("huge tiff", "side-too-long")]
    [DataRow("huge webp", "side-too-long")]
    [DataRow("huge extended webp", "side-too-long")]
    [DataRow("many pixels", "too-many-pixels")]
    [DataRow("21 MiB", "too-large")]
    public async Task A_bad_file_is_refused_by_its_code_and_the_next_one_reads(string what, string code)
    {
        var pages = await PageReads.OfAsync(BadFile(what), Token);

        Assert.AreEqual(code, PageReads.CodesOf(pages));
        var next = await PageReads.OfAsync(SamplePage.GreyPng(), Token);
        Assert.AreEqual(0, SamplePage.Difference(SamplePage.Expected(), PageReads.ImageOf(next[0])));
    }

    [TestMethod]
    [DataRow("jpeg")]
    [DataRow("tiff")]
    [DataRow("pdf")]
    public async Task A_page_that_outlasts_its_time_is_given_up(string kind)
    {
        var bytes = kind switch
        {
            "jpeg" => SamplePage.Encoded(SKEncodedImageFormat.Jpeg, SKColorType.Rgba8888),
            "tiff" => new SampleTiff().Bytes(),
            _ => SamplePdf.Drawn(1),
        };

        var pages = await PageReads.OfAsync(bytes, Token, new ReadLimits { PerPage = TimeSpan.Zero });

        Assert.AreEqual("too-slow", PageReads.CodesOf(pages));
    }

    [TestMethod]
    public async Task Only_a_regular_file_is_opened()
    {
        using var folder = new OwnFolder();
        var file = folder.With("page.png", SamplePage.GreyPng());
        var link = Path.Combine(folder.Path, "link.png");
        File.CreateSymbolicLink(link, file);
        var pipe = Path.Combine(folder.Path, "pipe.png");
        using (var mkfifo = Process.Start("mkfifo", [pipe]))
        {
            await mkfifo.WaitForExitAsync(Token);
        }

        string[] paths = [file, link, pipe, folder.Path, "/dev/zero", Path.Combine(folder.Path, "none.png"), Path.Combine(file, "below.png")];
        var codes = new List<string>();
        foreach (var path in paths)
        {
            codes.Add(PageReads.CodesOf(await PageReads.OfAsync(path, Token)));
        }

        Assert.AreEqual("decoded not-a-file not-a-file not-a-file not-a-file not-found not-found", string.Join(' ', codes));
    }

    [TestMethod]
    [DataRow("two\nlines.pdf")]
    [DataRow("-dash.pdf")]
    [DataRow("-")]
    [DataRow("$(reboot);é « page ».pdf")]
    [DataRow("below/../up.pdf")]
    public async Task A_strange_name_is_only_a_name(string name)
    {
        using var folder = new OwnFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "below"));

        var pages = await PageReads.OfAsync(folder.With(name, SamplePdf.Drawn(1)), Token);

        Assert.AreEqual("decoded", PageReads.CodesOf(pages));
    }

    [TestMethod]
    public void A_message_stays_on_one_line_whatever_the_name()
    {
        Assert.AreEqual("'two?lines.pdf' holds 0 bytes.", ReadProblem.EmptyFile("/inbox/two\nlines.pdf").Message);
    }

    [TestMethod]
    public void What_is_hashed_is_what_was_in_the_file()
    {
        using var stream = new MemoryStream("abc"u8.ToArray());

        var opened = (OpenedFile.Ready)new PageSource(new ReadLimits(), TimeProvider.System).Open(stream, "abc");

        // FIPS 180-2, appendix B.1.
        Assert.AreEqual("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", opened.Sha256);
    }

    private static byte[] BadFile(string what) => what switch
    {
        "empty" => [],
        "text named pdf" => Encoding.UTF8.GetBytes("Bonjour, ceci n’est pas un PDF."),
        "cut png" => Half(SamplePage.GreyPng()),
        "cut jpeg" => Half(SamplePage.GreyJpeg()),
        "cut colour jpeg" => Half(SamplePage.Encoded(SKEncodedImageFormat.Jpeg, SKColorType.Rgba8888)),
        "cut webp" => Half(SamplePage.WebP()),
        "cut tiff" => Half(new SampleTiff().Bytes()),
        "cut pdf" => Half(SamplePdf.Scanned(2)),
        "locked pdf" => SamplePdf.Locked(),
        "pdf of noise" => [.. "%PDF-1.4\n"u8, .. Noise(20_000), .. "\n%%EOF"u8],
        "500 pages" => SamplePdf.Drawn(500),
        "51 tiff pages" => new SampleTiff { Pages = 51 }.Bytes(),
        "one px wide" => HostileHeader.Png(1, 8_000_000),
        "huge png" => HostileHeader.Png(30_000, 30_000),
        "huge jpeg" => HostileHeader.Jpeg(30_000, 30_000),
        "huge tiff" => HostileHeader.Tiff(30_000, 30_000),
        "huge webp" => HostileHeader.WebP(16_383, 16_383),
        "huge extended webp" => HostileHeader.ExtendedWebP(30_000, 30_000),
        "many pixels" => HostileHeader.Png(7_000, 7_000),
        "21 MiB" => new byte[21 * 1024 * 1024],
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "No such file."),
    };

    private static byte[] Half(byte[] bytes) => bytes[..(bytes.Length / 2)];

    private static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(5).NextBytes(noise);
        return noise;
    }
}
