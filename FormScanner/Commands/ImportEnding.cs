using FormScanner.Inbox;

namespace FormScanner.Commands;

/// <summary>Tells at the terminal how an import ended, and with which exit code.</summary>
internal static class ImportEnding
{
    public static int Of(ImportOutcome outcome)
    {
        switch (outcome)
        {
            case ImportOutcome.Done(var report):
                Console.WriteLine(BatchWords.Of(report));
                foreach (var remark in report.Remarks) Console.WriteLine($"  {remark}");
                return report.Rejected + report.NotTaken == 0 ? ExitCode.Done : ExitCode.NotAll;
            case ImportOutcome.StoreFull:
                throw new SetupException("nothing was stored: the drop box is at its largest size, or the disk is nearly full; make room and try again");
            default:
                throw new SetupException("nothing was stored: another program held the drop box for too long; try again");
        }
    }
}
