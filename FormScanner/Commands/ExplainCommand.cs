using System.CommandLine;
using FormScanner.Characters.Fields;
using FormScanner.Explaining;
using FormScanner.Imaging;
using FormScanner.Locating;
using FormScanner.Reading;

namespace FormScanner.Commands;

/// <summary><c>formscanner explain</c>: draws what was found on each page, for the day a reading looks odd; stores nothing and needs no key.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A PDF, TIFF, PNG, JPEG or WebP file." };
        var output = new Option<DirectoryInfo>("--output") { Description = "The folder for one picture of each page and one of its written cells.", Required = true };
        var limits = new LimitOptions();
        var command = new Command("explain", "Draws what was found on each page: where its marks, boxes and answers are and how each was judged.") { file, output };
        limits.AddTo(command);
        command.Runs(async (parsed, cancellation) =>
        {
            using var reader = new PageReader(PublishedLayouts.Load(TemplateFolder.Find()), FieldKnowledge.Load(TemplateFolder.Find()), PageCodeKeyFile.Load(), LocalCalibration.Limits());
            var explainer = new FileExplainer(
                new PageSource(limits.Limits(parsed), TimeProvider.System), reader, parsed.GetRequiredValue(output));
            var allRead = true;
            await foreach (var (picture, cells, reading) in explainer.ExplainAsync(parsed.GetRequiredValue(file), cancellation))
            {
                allRead &= reading is PageReading.Read;
                Console.WriteLine($"{picture} : {ReadingWords.Outcome(reading)}");
                if (cells is not null) Console.WriteLine($"{cells} : ses cases écrites, telles que le réseau les a vues");
            }

            return allRead ? ExitCode.Done : ExitCode.NotAll;
        });
        return command;
    }
}
