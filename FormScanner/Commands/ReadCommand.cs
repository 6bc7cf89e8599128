using System.CommandLine;
using FormScanner.Imaging;
using FormScanner.Locating;
using FormScanner.Reading;
using SkiaSharp;

namespace FormScanner.Commands;

internal static class ReadCommand
{
    public static Command Create()
    {
        var file = new Argument<string[]>("file");
        var command = new Command("read", "dev") { file };
        command.Runs(parsed =>
        {
            using var reader = new PageReader(PublishedLayouts.Load(TemplateFolder.Find()), PageCodeKeyFile.Load(), ReaderLimits.Default);
            foreach (var f in parsed.GetRequiredValue(file)) for (var rep = 0; rep < 3; rep++)
            {
                using var codec = SKCodec.Create(f);
                using var bmp = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, codec.Info.ColorType == SKColorType.Gray8 ? SKColorType.Gray8 : SKColorType.Bgra8888, SKAlphaType.Opaque));
                var sw = System.Diagnostics.Stopwatch.StartNew();
                var r = codec.GetPixels(bmp.Info, bmp.GetPixels());
                var px = new byte[bmp.Width * bmp.Height];
                for (var y = 0; y < bmp.Height; y++) for (var x = 0; x < bmp.Width; x++) px[y * bmp.Width + x] = bmp.GetPixelSpan()[y * bmp.RowBytes + (bmp.ColorType == SKColorType.Gray8 ? x : 4 * x + 1)];
                var t0 = sw.ElapsedMilliseconds;
                var res = reader.ReadClosely(new GreyImage(bmp.Width, bmp.Height, px), default);
                Console.WriteLine($"{f} {r} decode {t0} read {sw.ElapsedMilliseconds - t0} {res.Reading.OutcomeWord}");
                if (rep < 2) continue;
                if (res.Reading is PageReading.Read read)
                {
                    Console.WriteLine($"  res {read.ResidualMm:0.000} turned {read.TurnedDegrees:0.00} dpi {read.Dpi:0.0} {read.Source} marks {res.Found!.Pose.Marks} landmarks {res.Found.Pose.Landmarks.Count} outlines {res.Alignment!.OutlinesFound:0.00} bend {res.Alignment.BendMm:0.00} black {res.Found.Pose.BlackShareOfWhite(new GreyImage(bmp.Width, bmp.Height, px)):0.00} {string.Join(",", read.Problems)}");
                    foreach (var x in read.Fields) Console.WriteLine($"   {x.Answer.Question} {x.Answer.Certainty} {x.Answer.Confidence:0.00} [{string.Join(",", x.Answer.Values)}] {string.Join(" ", x.Boxes.Where(b => b.InkShare > 0.004).Select(b => $"{b.Value}:{b.InkShare:0.000}/{b.OwnShare:0.00}"))}");
                }
                else Console.WriteLine(res.Reading);
            }
            return 0;
        });
        return command;
    }
}
