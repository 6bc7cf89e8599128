using System.CommandLine;
using System.Globalization;
using Forms.PageCodes;
using SkiaSharp;
using Testing.Paper;
using Testing.Paper.Files;
using Testing.Paper.Spoiling;

namespace Benchmarks.Speed;

/// <summary><c>memory</c>: the most memory that reading a long scanned PDF takes.</summary>
internal static class MemoryCommand
{
    public static Command Create()
    {
        var pages = new Option<int>("--pages") { Description = "How many pages the PDF has.", DefaultValueFactory = _ => 100 };
        var command = new Command("memory", "Reads one long image-only PDF and prints the most memory held.") { pages };
        command.SetAction(async (parsed, cancellation) =>
        {
            var file = Path.Combine(Directory.CreateTempSubdirectory("kiosk-memory-").FullName, "long.pdf");
            try
            {
                foreach (var count in (int[])[parsed.GetValue(pages) / 4, parsed.GetValue(pages)])
                {
                    Write(file, count);
                    var run = await ReaderProcess.RunAsync([file], ["--max-pages", "1000", "--max-megabytes", "500"], cancellation);
                    Console.WriteLine(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{run.Pages} pages: {run.PeakMiB:0} MiB, with children {run.PeakWithChildrenMiB:0} MiB, {1000 * run.Seconds / run.Pages:0} ms a page"));
                }
            }
            finally
            {
                Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
            }

            return 0;
        });
        return command;
    }

    private static void Write(string file, int count)
    {
        var layout = ShippedLayouts.Of("help-request", PrintSize.Normal);
        using var stream = new SKFileWStream(file);
        using var document = SKDocument.CreatePdf(stream);
        for (var number = 0; number < count; number++)
        {
            var filled = RandomFilling.Of(layout, 1 + number % 2, 600_000 + number);
            using var picture = SKImage.FromEncodedData(PictureFile.Jpeg(Device.Flatbed(new Density(300)).Scan(filled, number), 70, 300));
            document.BeginPage(595.28f, 841.89f).DrawImage(picture, new SKRect(0, 0, 595.28f, 841.89f), new SKSamplingOptions(SKFilterMode.Linear));
            document.EndPage();
        }

        document.Close();
    }
}
