using Microsoft.Extensions.Logging;

namespace FormScanner.Inbox;

/// <summary>
/// Looks at the inbox again and again: folder notices do not travel over network shares. A batch is all that has stopped growing at one look,
/// and a batch that was begun is finished before the watch ends.
/// </summary>
internal sealed partial class InboxWatch(
    InboxSettings settings, Importer importer, Action<BatchReport> show, TimeProvider clock, ILogger<InboxWatch> logger)
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(1);
    private readonly string inbox = settings.Folders.Inbox;
    private readonly SettledFiles files = new(settings.Inbox.StablePolls);
    private readonly GrowingDelay delay = new(Math.Max(1, (int)(LongestDelay / TimeSpan.FromMilliseconds(settings.Inbox.PollMilliseconds))));
    private bool away;
    private bool toldOfHeld;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Log.Watching(logger);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(settings.Inbox.PollMilliseconds), clock);
        try
        {
            do
            {
                if (!delay.Skips()) await LookAsync();
            }
            while (await timer.WaitForNextTickAsync(cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Log.Ended(logger);
        }
    }

    /// <summary>One look, and the batch it finds.</summary>
    internal async Task LookAsync()
    {
        IReadOnlyList<Original> found;
        try
        {
            found = InboxListing.Of(inbox);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (!away) Log.Away(logger, e.GetType().Name);
            away = true;
            files.Forget();
            delay.Failed();
            return;
        }

        if (away) Log.Back(logger);
        away = false;
        if (files.Look(found) is { Count: > 0 } settled) await ImportAsync(settled);
        else delay.Worked();
    }

    private async Task ImportAsync(IReadOnlyList<Original> settled)
    {
        try
        {
            switch (await importer.ImportAsync(settled, OriginalFate.Taken, CancellationToken.None))
            {
                case ImportOutcome.Done(var report):
                    delay.Worked();
                    ShowOnce(report);
                    return;
                case ImportOutcome.StoreFull:
                    Log.StoreFull(logger, settled.Count);
                    break;
                case ImportOutcome.StoreBusy:
                    Log.StoreBusy(logger, settled.Count);
                    break;
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A full work disk, a share that went away while an original was deleted: what is stored is stored, the rest is still there.
            Log.Failed(logger, settled.Count, e.GetType().Name, e.HResult);
            // One file must not hold up the others; pages that belong together still join, through the ledger.
            if (settled.Count > 1)
            {
                foreach (var file in settled.Where(file => file.Unchanged)) await ImportAsync([file]);
                return;
            }
        }

        delay.Failed();
    }

    // A file that stays locked would be told of at every look.
    private void ShowOnce(BatchReport report)
    {
        var nothingNew = report is { PagesStored: 0, Blank: 0, Rejected: 0, Remarks.Count: 0 };
        if (!nothingNew || !toldOfHeld) show(report);
        toldOfHeld = nothingNew;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Watching the inbox")]
        public static partial void Watching(ILogger logger);

        [LoggerMessage(2, LogLevel.Information, "The watch has ended; no batch was cut short")]
        public static partial void Ended(ILogger logger);

        [LoggerMessage(3, LogLevel.Warning, "The inbox cannot be looked into ({Reason}); it is tried again, ever more rarely, for as long as it takes")]
        public static partial void Away(ILogger logger, string reason);

        [LoggerMessage(4, LogLevel.Information, "The inbox is back")]
        public static partial void Back(ILogger logger);

        [LoggerMessage(5, LogLevel.Error, "The drop box or its disk is full; {Files} file(s) wait in the inbox")]
        public static partial void StoreFull(ILogger logger, int files);

        [LoggerMessage(6, LogLevel.Warning, "Another program holds the drop box; {Files} file(s) wait in the inbox")]
        public static partial void StoreBusy(ILogger logger, int files);

        // The message of the exception would name the file.
        [LoggerMessage(7, LogLevel.Error, "A batch of {Files} file(s) was not finished: {Kind} 0x{Code:X8}; it is tried again")]
        public static partial void Failed(ILogger logger, int files, string kind, int code);
    }
}
