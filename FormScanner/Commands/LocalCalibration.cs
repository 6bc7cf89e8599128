using FormScanner.Learning;
using FormScanner.Reading;

namespace FormScanner.Commands;

/// <summary>The thresholds pages are read with: those that ship, or with the commune's own temperatures when Reading:Calibration names them (environment variable Reading__Calibration).</summary>
internal static class LocalCalibration
{
    public static ReaderLimits Limits() =>
        Environment.GetEnvironmentVariable("Reading__Calibration") is { Length: > 0 } path
            ? ReaderLimits.Default with { Characters = Calibration.Parse(File.ReadAllText(path), path).Applied(ReaderLimits.Default.Characters) }
            : ReaderLimits.Default;
}
