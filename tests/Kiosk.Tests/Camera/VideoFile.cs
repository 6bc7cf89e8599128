using System.Text;
using Testing.Paper;

namespace Kiosk.Tests.Camera;

/// <summary>Pictures as the uncompressed video (YUV4MPEG2) that Chromium's fake camera plays over and over.</summary>
internal static class VideoFile
{
    private const int FramesPerSecond = 5;
    private const byte NoColour = 128;

    /// <summary>
    /// Writes over the file in place: a camera that plays it sees the new picture from one frame to the next, as when a page is laid down. All pictures
    /// have one size.
    /// </summary>
    public static void Write(string path, params IReadOnlyList<Picture> frames)
    {
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite);
        file.Write(Encoding.ASCII.GetBytes($"YUV4MPEG2 W{frames[0].WidthPx} H{frames[0].HeightPx} F{FramesPerSecond}:1 Ip A1:1 C420jpeg\n"));
        var colour = new byte[frames[0].WidthPx * frames[0].HeightPx / 2];
        colour.AsSpan().Fill(NoColour);
        foreach (var frame in frames)
        {
            file.Write("FRAME\n"u8);
            file.Write(frame.ToGrey().Pixels);
            file.Write(colour);
        }

        file.SetLength(file.Position);
    }
}
