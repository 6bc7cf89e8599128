namespace Kiosk.Visits;

/// <summary>Ends visits whose time is over even when no browser asks any more.</summary>
internal sealed class VisitSweeper(VisitBook visits, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) visits.Sweep();
    }
}
