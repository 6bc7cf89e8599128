namespace Testing.Paper.Spoiling;

/// <summary>A flatbed: the sheet lies nearly straight under a white lid; soft optics, little grain.</summary>
internal static class FlatbedScanner
{
    public static Device Create(Density density, ScanMode mode) => new(
        "flatbed", density, mode == ScanMode.Colour, (sheet, random) =>
        {
            var warp = Warp.Shifted(random.Between(-1, 1), random.Between(-1, 1))
                .After(Warp.Skewed(random.Around(0, 0.4)))
                .After(Warp.Scaled(random.Around(1, 0.001), random.Around(1, 0.001)));
            var frame = Frame.A4(density);
            var seen = Resampler.Over(Lid(frame, mode == ScanMode.Colour, 0xEC), sheet, warp, frame);
            seen = Blur.Of(seen, density.Dpi / 300 * 0.7);
            seen = Tone.Levels(seen, random.Between(12, 35), random.Between(238, 253));
            // A coarse pixel averages the grain of several fine ones.
            seen = Tone.Noise(seen, random.Between(1, 2.5) * Math.Min(1, density.Dpi / 300), random);
            return mode == ScanMode.Bilevel ? Tone.Bilevel(seen, (byte)random.Next(130, 175)) : seen;
        });

    /// <summary>What the device sees where there is no paper.</summary>
    internal static Picture Lid(Frame frame, bool colour, byte level)
    {
        var lid = Picture.Blank(frame.WidthPx, frame.HeightPx, colour, frame.Across) with { Down = frame.Down };
        lid.Pixels.AsSpan().Fill(level);
        return lid;
    }
}
