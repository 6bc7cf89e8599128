using System.CommandLine;
using FormScanner.Inbox;
using FormScanner.Inbox.Scanning;

namespace FormScanner.Commands;

/// <summary><c>formscanner scan</c>: from the scanner into the drop box; the scanned files are gone afterwards, the paper is still there.</summary>
internal static class ScanCommand
{
    public static Command Create()
    {
        var device = new Option<string?>("--device") { Description = "The scanner, as « scanimage -L » names it; the first one when left out." };
        var duplex = new Option<bool>("--duplex") { Description = "Both sides of each sheet." };
        var arguments = new InboxArguments();
        var command = new Command("scan", "Scans what lies in the feeder, or on the glass, and seals what it says into the drop box.") { device, duplex };
        arguments.AddTo(command);
        command.Runs(async (parsed, cancellation) =>
        {
            using var desk = ImportDesk.Open(InboxSettings.Load(parsed, arguments), TimeProvider.System);
            var scanner = new Scanner(parsed.GetValue(device));
            var can = await scanner.OptionsAsync(cancellation);
            var folder = desk.Work.NewFolder();
            switch (await scanner.ScanAsync(can, parsed.GetValue(duplex), folder, cancellation))
            {
                case ScanOutcome.Scanned { Files: { Count: > 0 } files }:
                    return ImportEnding.Of(await desk.Importer.ImportAsync([.. files.Select(Original.Of).OfType<Original>()], OriginalFate.Taken, cancellation));
                case ScanOutcome.Scanned:
                    Console.WriteLine("Il n’y a pas de papier dans le scanner.");
                    return ExitCode.NotAll;
                // Part of a pile would leave the clerk guessing which sheets are done.
                case ScanOutcome.Stopped(var message):
                    throw new SetupException($"the scanner stopped before the end of the pile, and nothing was stored; put the whole pile back and scan again. {message}");
                default:
                    throw new InvalidOperationException("a scan ends or stops");
            }
        });
        return command;
    }
}
