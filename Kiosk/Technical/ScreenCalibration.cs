using System.Text.Json;
using Kiosk.Shell;
using LocalStore;

namespace Kiosk.Technical;

/// <summary>How wide the lit part of the screen is: as somebody measured it at the screen, else as the options say. The one source of every millimetre.</summary>
internal sealed partial class ScreenCalibration
{
    private readonly string path;
    private readonly ILogger log;
    private volatile Measured measured;

    public ScreenCalibration(StoreOptions store, KioskOptions options, ILogger<ScreenCalibration> log)
    {
        (path, this.log) = (Path.Combine(store.Directory, "screen.json"), log);
        measured = Read() ?? new Measured(options.ScreenWidthMm, ByHand: false);
    }

    public ScreenSize Size => new(measured.WidthMm);

    /// <summary>Whether somebody laid a card on the screen.</summary>
    public bool IsDone => measured.ByHand;

    /// <summary>Keeps a width in millimetres; every page that is asked for from now on is drawn with it.</summary>
    public CalibrationOutcome Save(double widthMm)
    {
        if (!IsPossible(widthMm)) return CalibrationOutcome.OutOfRange;
        try
        {
            WholeFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(new Kept(widthMm), JsonSerializerOptions.Web));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.NotWritten(log, e.GetType().Name);
            return CalibrationOutcome.NotWritten;
        }

        measured = new Measured(widthMm, ByHand: true);
        return CalibrationOutcome.Saved;
    }

    // A file that cannot be used must not keep the kiosk shut: the technical page says that the screen is not calibrated.
    private Measured? Read()
    {
        if (!File.Exists(path)) return null;
        try
        {
            if (JsonSerializer.Deserialize<Kept>(File.ReadAllBytes(path), JsonSerializerOptions.Web) is { } kept && IsPossible(kept.WidthMm))
                return new Measured(kept.WidthMm, ByHand: true);
            Log.NotUsed(log, path, "its width is not between 300 and 1,000 mm");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            Log.NotUsed(log, path, e.GetType().Name);
        }

        return null;
    }

    private static bool IsPossible(double widthMm) => widthMm is >= KioskOptions.NarrowestScreenMm and <= KioskOptions.WidestScreenMm;

    private sealed record Measured(double WidthMm, bool ByHand);

    private sealed record Kept(double WidthMm);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The width of the screen could not be kept: {Trouble}")]
        public static partial void NotWritten(ILogger logger, string trouble);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The width of the screen in {Path} is not used, but that of the options: {Trouble}")]
        public static partial void NotUsed(ILogger logger, string path, string trouble);
    }
}
