using Kiosk.Receipt;
using LocalStore.Deposits;

namespace Kiosk.Technical;

/// <summary>All that can be said of the kiosk without saying anything of a resident.</summary>
/// <param name="Now">The clock of the machine, in its own time zone.</param>
/// <param name="ProgramDate">When the program was made or installed; a clock that is earlier is wrong.</param>
internal sealed record KioskHealth(
    DepositBoxCondition Box, StoreDisk? Disk, PrinterState Printer, DateTimeOffset Now, DateTimeOffset ProgramDate, string Version,
    bool PageIsAlive, double ScreenWidthMm, bool ScreenIsCalibrated);
