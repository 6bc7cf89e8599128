using System.Globalization;
using Kiosk.Receipt;
using LocalStore.Deposits;

namespace Kiosk.Technical;

/// <summary>Puts what was found into words, and judges it.</summary>
internal static class HealthLines
{
    // Two clocks that are right may differ by this much.
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(2);
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>Every line but those that only a browser can know: camera and sound.</summary>
    public static IReadOnlyList<HealthLine> Of(KioskHealth health, TechnicalWords words) =>
    [
        Waiting(health, words), Box(health, words), Disk(health, words), Printer(health, words), Clock(health, words),
        health.PageIsAlive
            ? new("page", TechnicalIcons.Page, words.Page, HealthState.Fine, words.PageAlive)
            : new("page", TechnicalIcons.Page, words.Page, HealthState.ToCheck, words.PageSilent),
        new("screen", TechnicalIcons.Screen, words.Screen, health.ScreenIsCalibrated ? HealthState.Fine : HealthState.ToCheck,
            Say(health.ScreenIsCalibrated ? words.ScreenCalibrated : words.ScreenNotCalibrated, health.ScreenWidthMm)),
        new("program", TechnicalIcons.Program, words.Program, HealthState.Fine, Say(words.ProgramIs, health.Version.Split('+')[0], health.ProgramDate.ToString("d", French))),
    ];

    private static HealthLine Waiting(KioskHealth health, TechnicalWords words) => health.Box is DepositBoxCondition.Fine { Waiting: var waiting }
        ? new("waiting", TechnicalIcons.Waiting, words.Waiting, waiting is WaitingDeposits.HundredOrMore ? HealthState.ToCheck : HealthState.Fine, waiting switch
        {
            WaitingDeposits.None => words.WaitingNone,
            WaitingDeposits.OneToNine => words.WaitingOneToNine,
            WaitingDeposits.TenToNinetyNine => words.WaitingTenToNinetyNine,
            _ => words.WaitingHundred,
        })
        : new("waiting", TechnicalIcons.Waiting, words.Waiting, HealthState.ToCheck, words.WaitingUnknown);

    private static HealthLine Box(KioskHealth health, TechnicalWords words) => health.Box switch
    {
        DepositBoxCondition.Fine => new("box", TechnicalIcons.Box, words.Box, HealthState.Fine, words.BoxFine),
        DepositBoxCondition.Busy => new("box", TechnicalIcons.Box, words.Box, HealthState.ToCheck, words.BoxBusy),
        _ => new("box", TechnicalIcons.Box, words.Box, HealthState.Broken, words.BoxBroken),
    };

    private static HealthLine Disk(KioskHealth health, TechnicalWords words) => health.Disk switch
    {
        null => new("disk", TechnicalIcons.Disk, words.Disk, HealthState.Broken, words.DiskUnknown),
        { HasRoom: true } disk => new("disk", TechnicalIcons.Disk, words.Disk, HealthState.Fine, Say(words.DiskFree, Gigabytes(disk))),
        var disk => new("disk", TechnicalIcons.Disk, words.Disk, HealthState.Broken, Say(words.DiskFull, Gigabytes(disk))),
    };

    private static HealthLine Printer(KioskHealth health, TechnicalWords words)
    {
        var (state, detail) = health.Printer switch
        {
            PrinterState.NotWanted => (HealthState.Fine, words.PrinterNotWanted),
            PrinterState.Ready => (HealthState.Fine, words.PrinterReady),
            PrinterState.Stopped => (HealthState.Broken, words.PrinterStopped),
            PrinterState.Unknown => (HealthState.Broken, words.PrinterUnknown),
            _ => (HealthState.Broken, words.PrinterNoAnswer),
        };
        return new("printer", TechnicalIcons.Printer, words.Printer, state, detail);
    }

    private static HealthLine Clock(KioskHealth health, TechnicalWords words)
    {
        var early = health.Now < health.ProgramDate - ClockSlack;
        var behind = health.Box is DepositBoxCondition.Fine { NewestUtc: { } newest } && health.Now.UtcDateTime < newest - ClockSlack;
        return new("clock", TechnicalIcons.Clock, words.Clock, early || behind ? HealthState.Broken : HealthState.Fine,
            Say(early ? words.ClockBeforeProgram : behind ? words.ClockBeforeDeposit : words.ClockIs, health.Now.ToString("d MMMM yyyy, H 'h' mm", French)));
    }

    private static double Gigabytes(StoreDisk disk) => disk.FreeMegabytes / 1024.0;

    private static string Say(string words, params object[] values) => string.Format(French, words, values);
}
