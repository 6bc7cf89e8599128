namespace Testing.Paper.Spoiling;

/// <summary>A sheet feeder: the sheet comes askew, a little stretched and sheared, the roller slips, dust on the glass draws a streak.</summary>
internal static class FeederScanner
{
    private const double MostSkewDegrees = 3;

    public static Device Create(Density density, ScanMode mode, bool? streaked) => new(
        "adf", density, mode == ScanMode.Colour, (sheet, random) =>
        {
            var warp = Warp.Shifted(random.Around(0, 1.2), random.Around(0, 1.2))
                .After(Warp.Skewed(Math.Clamp(random.Around(0, 1.3), -MostSkewDegrees, MostSkewDegrees)))
                .After(Warp.Sheared(random.Around(0, 0.0025)))
                .After(Warp.Scaled(random.Around(1, 0.0025), random.Around(1, 0.0025)))
                .After(Warp.RollerSlip(random.Between(0.1, 0.45), random));
            var frame = Frame.A4(density);
            var backing = random.Happens(0.75) ? (byte)random.Next(215, 245) : (byte)random.Next(20, 60);
            var seen = Resampler.Over(FlatbedScanner.Lid(frame, mode == ScanMode.Colour, backing), sheet, warp, frame);
            seen = Blur.Of(seen, density.Dpi / 300 * 0.85);
            seen = Tone.Levels(seen, random.Between(15, 45), random.Between(232, 252));
            if (streaked ?? random.Happens(0.1)) seen = PictureChange.Streak(seen, random);
            seen = Tone.Noise(seen, random.Between(1.5, 4), random);
            return mode == ScanMode.Bilevel ? Tone.Bilevel(seen, (byte)random.Next(130, 175)) : seen;
        });
}
