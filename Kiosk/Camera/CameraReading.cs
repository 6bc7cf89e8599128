using Forms.Reading;

namespace Kiosk.Camera;

/// <summary>What came of reading one picture.</summary>
internal abstract record CameraReading
{
    private CameraReading()
    {
    }

    /// <summary>The reading process told of the page, be it ours or not.</summary>
    public sealed record Told(ReadPage Page) : CameraReading;

    /// <summary>It came to no end: <c>too-slow</c>, <c>too-much-memory</c> or <c>reader-failed</c>.</summary>
    public sealed record Failed(string Code) : CameraReading;
}
