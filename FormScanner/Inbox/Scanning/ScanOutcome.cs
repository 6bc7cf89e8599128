namespace FormScanner.Inbox.Scanning;

/// <summary>What came of asking a scanner for pages.</summary>
internal abstract record ScanOutcome
{
    private ScanOutcome()
    {
    }

    /// <summary>These pages came, one file each, in order; none when there was no paper.</summary>
    public sealed record Scanned(IReadOnlyList<string> Files) : ScanOutcome;

    /// <summary>It stopped before its end, say for jammed paper; the message is the scanner's.</summary>
    public sealed record Stopped(string Message) : ScanOutcome;
}
