namespace Kiosk.Technical;

/// <summary>What came of telling the kiosk how wide its screen is.</summary>
internal enum CalibrationOutcome
{
    Saved,
    OutOfRange,
    NotWritten,
}
