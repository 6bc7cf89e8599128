using LocalStore.Backups;
using LocalStore.Register;

namespace BackOffice.Nightly;

/// <summary>What must be done once a day, whenever the machine is on: erase who is due, delete pictures whose time is over, copy and check the store.</summary>
internal sealed class NightlyWork(RegisterBook book, StoreBackups backups, TimeProvider clock, ILogger<NightlyWork> log) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(15);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        if (backups.List() is [var last, ..] && last == today) return;
        var persons = await book.Rights.DueForErasureAsync(today, cancellationToken);
        foreach (var person in persons) await book.Rights.EraseAsync(person, cancellationToken);
        var pictures = await book.Rights.DeletePicturesAsync(today, cancellationToken);
        var aside = await book.Reviews.DeleteSetAsideAsync(today, cancellationToken);
        await book.Undoing.CloseAsync(cancellationToken);
        await book.Rights.CatchUpStatisticsAsync(cancellationToken);
        // Last, so that what was erased is not in the copy.
        var files = backups.Take(today).Files.Count;
        var thinned = backups.Thin(today);
        if (log.IsEnabled(LogLevel.Information))
            log.LogInformation("The day's work is done: {Persons} persons erased, {Pictures} pictures and {Aside} deposits deleted, {Files} files copied and checked, {Thinned} old copies gone", persons.Count, pictures, aside, files, thinned);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, clock);
        do
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                // Tried again at the next look; the pages go on meanwhile.
                log.LogError("The day's work was not done: {Kind}", problem.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
