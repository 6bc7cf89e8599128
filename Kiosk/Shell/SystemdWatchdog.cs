using Microsoft.Extensions.Hosting.Systemd;

namespace Kiosk.Shell;

/// <summary>Tells systemd that the program still answers; when it stops telling, systemd starts it anew. Does nothing where no watchdog waits.</summary>
internal sealed class SystemdWatchdog(ISystemdNotifier systemd, TimeProvider clock) : BackgroundService
{
    // Set by systemd beside NOTIFY_SOCKET (sd_watchdog_enabled(3)), in microseconds.
    private const string PatienceVariable = "WATCHDOG_USEC";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!systemd.IsEnabled || !long.TryParse(Environment.GetEnvironmentVariable(PatienceVariable), out var microseconds) || microseconds <= 0) return;
        // Three times within its patience: one late beat is no reason to be killed.
        using var timer = new PeriodicTimer(TimeSpan.FromMicroseconds(microseconds) / 3, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) systemd.Notify(new ServiceState("WATCHDOG=1"));
    }
}
