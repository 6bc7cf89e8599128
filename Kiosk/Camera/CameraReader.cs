using System.ComponentModel;
using Forms.Reading;

namespace Kiosk.Camera;

/// <summary>Reads a picture of the camera in the keyless child process. The picture goes through a pipe and touches no disk.</summary>
internal sealed class CameraReader(CameraOptions options, string templates, TimeProvider clock)
{
    /// <summary>The largest picture taken from the browser, and the most that the pictures of one page may take in memory afterwards.</summary>
    public const int MostMegabytes = 20;

    // A place where nothing can be written: the reader needs no file, and must not be able to leave one.
    private const string Nowhere = "/dev/null";

    private const string StandardInput = "-";

    /// <summary>Whether the town hall wants it and the reader is there; it may be installed or taken away while the kiosk runs.</summary>
    public bool IsOffered => options.Enabled && ReaderPlace.Find(options.Reader) is not null;

    public async Task<CameraReading> ReadAsync(ReadOnlyMemory<byte> picture, CancellationToken cancellationToken)
    {
        if (ReaderPlace.Find(options.Reader) is not { } program) return new CameraReading.Failed("reader-failed");
        var cost = new ReaderCost(options.Seconds, options.ReaderMegabytes, MostMegabytes, MostPages: 1);
        var start = ReaderStart.Of([program], cost, Nowhere, ["--workers", "1"], [StandardInput]);
        start.Environment["Templates__Directory"] = Path.GetFullPath(templates);
        ReadPage? page = null;
        try
        {
            var failure = await ReaderRun.OfAsync(start, cost, picture, Take, clock, cancellationToken);
            return failure is null && page is not null ? new CameraReading.Told(page) : new CameraReading.Failed(failure ?? "reader-failed");
        }
        catch (Win32Exception)
        {
            // It is there and cannot be started.
            return new CameraReading.Failed("reader-failed");
        }

        bool Take(PageLine line)
        {
            if (page is not null || line.File != StandardInput || line.ToPage() is not { FilePage: 1 } told || BytesOf(told) > MostMegabytes * 1024L * 1024L) return false;
            page = told;
            return true;
        }
    }

    private static long BytesOf(ReadPage page) =>
        (page.Picture?.Length ?? 0) + (page is ReadPage.Ours ours ? ours.Crops.Values.Sum(crop => (long)crop.Length) : 0);
}
