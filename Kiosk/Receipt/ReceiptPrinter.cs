using Forms.Printing;

namespace Kiosk.Receipt;

/// <summary>Prints slips through CUPS. The log tells how it went and never what was printed.</summary>
internal sealed partial class ReceiptPrinter(ReceiptOptions options, ILogger<ReceiptPrinter> log)
{
    private const string JobTitle = "Kiosk"; // CUPS keeps it in its lists: it names neither form nor reference

    public bool IsOffered => options.Printer.Length > 0;

    private TimeSpan Longest => TimeSpan.FromSeconds(options.LongestSeconds);

    private string[] Server => options.Server.Length > 0 ? ["-h", options.Server] : [];

    public async Task<PrinterState> StateAsync(CancellationToken cancellationToken)
    {
        if (!IsOffered) return PrinterState.NotWanted;
        return await ProgramRun.OfAsync(options.StateCommand, [.. Server, "-p", options.Printer], [], Longest, cancellationToken) switch
        {
            { ExitCode: null } => PrinterState.NoAnswer,
            { ExitCode: not 0 } => PrinterState.Unknown,
            { Output: var said } when said.Contains(" disabled since ", StringComparison.Ordinal) => PrinterState.Stopped,
            _ => PrinterState.Ready,
        };
    }

    /// <summary>True when CUPS has taken the slip. A stopped printer gets none: it would print everybody's later, all at once.</summary>
    public async Task<bool> PrintAsync(IReadOnlyList<SlipLine> lines, CancellationToken cancellationToken)
    {
        var state = await StateAsync(cancellationToken);
        if (state is not PrinterState.Ready)
        {
            Log.NotReady(log, options.Printer, state);
            return false;
        }

        var (pdf, heightMm) = SlipPrinter.Print(lines, options.Slip);
        var run = await ProgramRun.OfAsync(options.Command, Arguments(heightMm), pdf, Longest, cancellationToken);
        if (run.ExitCode is 0) return true;
        Log.NotPrinted(log, options.Printer, run.ExitCode);
        return false;
    }

    private string[] Arguments(double heightMm)
    {
        var media = options.Slip.HeightMm is null ? FormattableString.Invariant($"Custom.{options.Slip.WidthMm}x{heightMm}mm") : options.Slip.Name;
        return
        [
            .. Server, "-d", options.Printer, "-s", "-t", JobTitle,
            "-o", "document-format=application/pdf", "-o", "job-hold-until=no-hold", "-o", "job-sheets=none", "-o", $"media={media}", "-o", "print-scaling=none",
        ];
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "No receipt was printed: the printer {Printer} is {State}")]
        public static partial void NotReady(ILogger logger, string printer, PrinterState state);

        [LoggerMessage(Level = LogLevel.Warning, Message = "No receipt was printed: the printing program for {Printer} ended with {ExitCode}")]
        public static partial void NotPrinted(ILogger logger, string printer, int? exitCode);
    }
}
