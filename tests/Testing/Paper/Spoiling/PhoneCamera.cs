namespace Testing.Paper.Spoiling;

/// <summary>A photo taken by telephone: perspective, curl, shadow, vignetting, lens blur, sensor grain, a table around the page.</summary>
internal static class PhoneCamera
{
    public static Device Create(PhoneShot shot) => new("phone", new Density(300), shot.Colour, (sheet, random) =>
    {
        var longSide = shot.LongSidePx ?? (random.Happens(0.5) ? 4000 : 3264);
        var turned = shot.TurnedDegrees ?? Turn(random);
        var lying = Math.Abs(Math.Sin(turned * Math.PI / 180)) > 0.75;
        var (width, height) = lying ? (longSide, longSide * 3 / 4) : (longSide * 3 / 4, longSide);
        var (tilt, towards) = (shot.MostTiltDegrees * Math.Sqrt(random.NextDouble()), random.Between(0, 2 * Math.PI));
        var camera = new PinholeCamera(
            turned, tilt * Math.Cos(towards), tilt * Math.Sin(towards), shot.CurlMm ?? random.Between(0, 6), random.Happens(0.5),
            width, height, random.Between(0.84, 0.95), (random.Between(-0.7, 0.7), random.Between(-0.7, 0.7)));
        var table = TableTop.Under(camera.Corners(), width, height, shot.Wood ?? random.Happens(0.65), shot.Colour, random);
        var paper = Tone.Levels(sheet, random.Between(28, 55), random.Between(205, 240));
        var seen = Resampler.Over(table, paper, camera.ToWarp(), new Frame(width, height, new Density(25.4), new Density(25.4)));
        // The density of the picture is what the page has in it, about.
        seen = seen with { Density = new Density(72), Down = new Density(72) };
        seen = Blur.Of(seen, shot.BlurPx ?? random.Between(0.7, 1.4) * longSide / 4000);
        seen = Tone.Lit(seen, Light(shot.Shadow ?? (random.Happens(0.6) ? random.Between(0.15, 0.45) : 0), random));
        if (seen.Colour) seen = Tone.Tinted(seen, random.Between(0.95, 1), random.Between(0.93, 0.98), random.Between(0.8, 0.97));
        return Tone.Noise(seen, random.Between(2, 5), random);
    });

    /// <summary>Mostly nearly upright, often a quarter turn, sometimes anyhow.</summary>
    private static double Turn(Random random) =>
        random.Happens(0.8) ? random.OneOf<double>([0, 0, 0, 90, 180, 270]) + random.Around(0, 4) : random.Between(0, 360);

    /// <summary>Light that falls from one side, the darker rim of the lens, and the soft edge of the shadow of whoever takes the picture.</summary>
    private static Func<double, double, double> Light(double shadow, Random random)
    {
        var (sin, cos) = Math.SinCos(random.Between(0, 2 * Math.PI));
        var (slope, rim) = (random.Between(0.02, 0.14), random.Between(0.05, 0.2));
        var (shadowSin, shadowCos) = Math.SinCos(random.Between(0, 2 * Math.PI));
        var (edge, soft) = (random.Between(-0.15, 0.25), random.Between(0.04, 0.15));
        return (x, y) =>
        {
            var (u, v) = (x - 0.5, y - 0.5);
            var wave = 0.05 * Math.Sin(7 * (shadowCos * v - shadowSin * u));
            var shade = 1 / (1 + Math.Exp(-(shadowCos * u + shadowSin * v - edge + wave) / soft * 2));
            return (1 + slope * (cos * u + sin * v) * 2 - rim * 2 * (u * u + v * v)) * (1 - shadow * shade);
        };
    }
}
