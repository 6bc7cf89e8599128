using System.Reflection;
using Kiosk.Receipt;
using Kiosk.Shell;
using LocalStore;
using LocalStore.Deposits;

namespace Kiosk.Technical;

/// <summary>Goes round the parts of the kiosk and asks each how it is.</summary>
internal sealed class HealthLook(StoreOptions store, ReceiptPrinter printer, ScreenCalibration calibration, Heartbeat heartbeat, TimeProvider clock)
{
    private static readonly Assembly Program = typeof(HealthLook).Assembly;

    public async Task<KioskHealth> NowAsync(CancellationToken cancellationToken)
    {
        var printing = printer.StateAsync(cancellationToken);
        var box = await DepositBoxCheckup.LookAsync(store, cancellationToken);
        return new KioskHealth(
            box, DepositBoxCheckup.Disk(store), await printing, clock.GetLocalNow(),
            File.GetLastWriteTimeUtc(Path.Combine(AppContext.BaseDirectory, $"{Program.GetName().Name}.dll")),
            Program.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "?",
            heartbeat.IsBeating, calibration.Size.WidthMm, calibration.IsDone);
    }
}
