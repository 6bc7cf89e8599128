using Kiosk.Words;

namespace Kiosk.Technical;

/// <summary>What the technical pages say. They are for staff and in French only; all texts are required. {0} and {1} stand for a number or a date.</summary>
public sealed record TechnicalWords
{
    public required string Title { get; init; }

    public required string Reserved { get; init; }

    public required string Pin { get; init; }

    public required string Enter { get; init; }

    public required string Erase { get; init; }

    public required string Back { get; init; }

    public required string Close { get; init; }

    public required string NoPin { get; init; }

    public required string WrongPin { get; init; }

    public required string Locked { get; init; }

    public required string Health { get; init; }

    public required string Fine { get; init; }

    public required string ToCheck { get; init; }

    public required string Broken { get; init; }

    public required string Waiting { get; init; }

    public required string WaitingNone { get; init; }

    public required string WaitingOneToNine { get; init; }

    public required string WaitingTenToNinetyNine { get; init; }

    public required string WaitingHundred { get; init; }

    public required string WaitingUnknown { get; init; }

    public required string Box { get; init; }

    public required string BoxFine { get; init; }

    public required string BoxBusy { get; init; }

    public required string BoxBroken { get; init; }

    public required string Disk { get; init; }

    public required string DiskFree { get; init; }

    public required string DiskFull { get; init; }

    public required string DiskUnknown { get; init; }

    public required string Printer { get; init; }

    public required string PrinterNotWanted { get; init; }

    public required string PrinterReady { get; init; }

    public required string PrinterStopped { get; init; }

    public required string PrinterUnknown { get; init; }

    public required string PrinterNoAnswer { get; init; }

    public required string Clock { get; init; }

    public required string ClockIs { get; init; }

    public required string ClockBeforeProgram { get; init; }

    public required string ClockBeforeDeposit { get; init; }

    public required string Page { get; init; }

    public required string PageAlive { get; init; }

    public required string PageSilent { get; init; }

    public required string Screen { get; init; }

    public required string ScreenCalibrated { get; init; }

    public required string ScreenNotCalibrated { get; init; }

    public required string Program { get; init; }

    public required string ProgramIs { get; init; }

    public required string Camera { get; init; }

    public required string CameraUnchecked { get; init; }

    public required string CameraThere { get; init; }

    public required string CameraMissing { get; init; }

    public required string Sound { get; init; }

    public required string SoundUnchecked { get; init; }

    public required string SoundPlayed { get; init; }

    public required string SoundMissing { get; init; }

    public required string Play { get; init; }

    public required string Refresh { get; init; }

    public required string TestPrint { get; init; }

    public required string TestPage { get; init; }

    public required string TestPrinted { get; init; }

    public required string TestNotPrinted { get; init; }

    public required string Calibrate { get; init; }

    public required string CalibrateHow { get; init; }

    public required string Card { get; init; }

    public required string SmallerMuch { get; init; }

    public required string Smaller { get; init; }

    public required string Larger { get; init; }

    public required string LargerMuch { get; init; }

    public required string Square { get; init; }

    public required string Capitals { get; init; }

    public required string Width { get; init; }

    public required string WidthSaved { get; init; }

    public required string Keep { get; init; }

    public required string WidthOutOfRange { get; init; }

    public required string WidthNotKept { get; init; }

    internal static TechnicalWords Load() => WordFile.Load<TechnicalWords>("technical.fr.json");
}
