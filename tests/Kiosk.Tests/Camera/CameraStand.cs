using Driving;
using Testing.Paper;

namespace Kiosk.Tests.Camera;

/// <summary>A browser of its own with a document camera of 5 megapixels, under which pictures are laid.</summary>
internal sealed class CameraStand : IAsyncDisposable
{
    // Seven places: a machine that shows only every second or third picture still sees each at another one.
    private static readonly int[] Places = [0, 160, 60, 240, 110, 300, 200];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kiosk-camera-");
    private Chromium? chromium;

    private string Video => Path.Combine(folder.FullName, "camera.y4m");

    public Chromium Chromium => chromium ?? throw new InvalidOperationException("the stand is not set up");

    /// <param name="first">What lies under the camera when somebody comes.</param>
    public static async Task<CameraStand> WithAsync(Picture first)
    {
        var stand = new CameraStand();
        stand.Lay(first);
        stand.chromium = await Chromium.StartAsync(
            "--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", $"--use-file-for-fake-video-capture={stand.Video}");
        return stand;
    }

    /// <summary>Takes away what lay there and lays this down; it lies still.</summary>
    public void Lay(Picture picture) => VideoFile.Write(Video, picture, picture);

    /// <summary>A page that is held in an unsteady hand: from one picture to the next it is never at the same place.</summary>
    public void Hold(Picture picture) => VideoFile.Write(Video, [.. Places.Select(place => Shifted(picture, place))]);

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null) await chromium.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static Picture Shifted(Picture picture, int byPx)
    {
        var shifted = picture.Copy();
        for (var y = 0; y < picture.HeightPx; y++)
            picture.Pixels.AsSpan(y * picture.RowBytes, picture.RowBytes - byPx).CopyTo(shifted.Pixels.AsSpan(y * picture.RowBytes + byPx));
        return shifted;
    }
}
