namespace Testing.Paper.Spoiling;

/// <summary>A fax in fine mode: 204 by 196 dots an inch, black or white, lines that came twice, dots that never came.</summary>
internal static class FaxMachine
{
    private static readonly Frame Fine = new(210, 297, new Density(204), new Density(196));

    public static Device Create() => new("fax", new Density(204), false, (sheet, random) =>
    {
        var warp = Warp.Shifted(random.Around(0, 1.5), random.Around(0, 1.5))
            .After(Warp.Skewed(random.Around(0, 0.7)))
            .After(Warp.RollerSlip(0.3, random));
        var seen = Resampler.Over(FlatbedScanner.Lid(Fine, false, 255), sheet, warp, Fine);
        seen = Tone.Noise(Blur.Of(seen, 0.7), random.Between(6, 14), random);
        seen = Tone.Bilevel(seen, (byte)random.Next(125, 180));
        return RepeatedLines(Tone.SaltAndPepper(seen, random.Next(100, 1200), random), random);
    });

    private static Picture RepeatedLines(Picture seen, Random random)
    {
        var output = seen.Copy();
        for (var n = random.Next(0, 7); n > 0; n--)
        {
            var y = random.Next(1, seen.HeightPx);
            seen.Pixels.AsSpan((y - 1) * seen.RowBytes, seen.RowBytes).CopyTo(output.Pixels.AsSpan(y * seen.RowBytes));
        }

        return output;
    }
}
