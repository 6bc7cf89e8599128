using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Forms.PageCodes;
using FormScanner.Imaging;
using Testing;
using Testing.Paper;
using Testing.Paper.Files;
using Testing.Paper.Spoiling;

namespace Benchmarks.Speed;

/// <summary><c>speed</c>: how many pages a second one <c>formscanner read</c> process reads, and how that compares with opening the pictures.</summary>
internal static class SpeedCommand
{
    public static Command Create()
    {
        var pages = new Option<int>("--pages") { Description = "How many pages, 300 dpi grey JPEG, help request.", DefaultValueFactory = _ => 60 };
        var command = new Command("speed", "Times one formscanner read process over filled pages of the help request.") { pages };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = Directory.CreateTempSubdirectory("kiosk-speed-");
            try
            {
                var files = Write(folder, parsed.GetValue(pages));
                var decoding = Median([.. files.Select(DecodeMilliseconds)]);
                await ReaderProcess.RunAsync([.. files.Take(4)], [], cancellation);
                var (one, both) = (new List<double>(), new List<double>());
                for (var round = 0; round < 3; round++)
                {
                    one.Add((await ReaderProcess.RunAsync(files, ["--workers", "1"], cancellation)).Seconds);
                    both.Add((await ReaderProcess.RunAsync(files, ["--workers", "2"], cancellation)).Seconds);
                }

                Print("pages", files.Count);
                Print("pages/s, 2 workers (median of 3)", files.Count / Median(both));
                Print("pages/s, 1 worker (median of 3)", files.Count / Median(one));
                Print("ms a page, 1 worker, start included", 1000 * Median(one) / files.Count);
                Print("ms to decode a picture alone (median)", decoding);
                Print("a page, 1 worker, over decoding alone", 1000 * Median(one) / files.Count / decoding);
            }
            finally
            {
                folder.Delete(recursive: true);
            }

            return 0;
        });
        return command;
    }

    private static List<string> Write(DirectoryInfo folder, int count)
    {
        var layout = ShippedLayouts.Of("help-request", PrintSize.Normal);
        return [.. Enumerable.Range(0, count).Select(number =>
        {
            var filled = RandomFilling.Of(layout, 1 + number % 2, 500_000 + number);
            var path = Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{number:000}.jpg"));
            File.WriteAllBytes(path, PictureFile.Jpeg(Device.Flatbed(new Density(300)).Scan(filled, number), 80, 300));
            return path;
        })];
    }

    private static double DecodeMilliseconds(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var start = Stopwatch.GetTimestamp();
        _ = PictureDecoder.Decode(file, bytes, new ReadLimits(), CancellationToken.None);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(IReadOnlyList<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Print(string what, double value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-42} {value,8:0.##}"));
}
