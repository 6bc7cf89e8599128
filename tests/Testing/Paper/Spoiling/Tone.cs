namespace Testing.Paper.Spoiling;

/// <summary>What light, glass and electronics do to each pixel. Every method returns a new picture.</summary>
public static class Tone
{
    private static readonly sbyte[] Grain = [.. Enumerable.Range(0, 1 << 16).Select(GrainAt)];

    /// <summary>Black becomes <paramref name="black"/>, white becomes <paramref name="white"/>, in between by the power <paramref name="gamma"/>.</summary>
    public static Picture Levels(Picture picture, double black, double white, double gamma = 1)
    {
        var table = new byte[256];
        for (var level = 0; level < 256; level++) table[level] = (byte)Math.Clamp(Math.Round(black + (white - black) * Math.Pow(level / 255.0, gamma)), 0, 255);
        return Each(picture, level => table[level]);
    }

    /// <summary>A copier's hard curve: what is lighter than <paramref name="middle"/> goes to white, what is darker to black.</summary>
    public static Picture Hard(Picture picture, double middle, double steepness)
    {
        var table = new byte[256];
        for (var level = 0; level < 256; level++) table[level] = (byte)Math.Round(255 / (1 + Math.Exp(-(level - middle) / 255 * steepness)));
        return Each(picture, level => table[level]);
    }

    /// <summary>Grain of that standard deviation, in levels.</summary>
    public static Picture Noise(Picture picture, double deviation, Random random)
    {
        var output = picture.Copy();
        var strength = (int)Math.Round(deviation * 8);
        for (var y = 0; y < output.HeightPx; y++)
        {
            var row = output.Pixels.AsSpan(y * output.RowBytes, output.RowBytes);
            var at = random.Next();
            for (var x = 0; x < row.Length; x++) row[x] = (byte)Math.Clamp(row[x] + (Grain[at++ & 0xFFFF] * strength >> 8), 0, 255);
        }

        return output;
    }

    /// <summary>Lit unevenly: each place is multiplied by a share, given for x and y from 0 to 1 and interpolated between points of a grid.</summary>
    public static Picture Lit(Picture picture, Func<double, double, double> share)
    {
        const int step = 32;
        var output = picture.Copy();
        for (var y = 0; y < output.HeightPx; y++)
        {
            for (var from = 0; from < output.WidthPx; from += step)
            {
                var to = Math.Min(output.WidthPx, from + step);
                var left = share((double)from / output.WidthPx, (double)y / output.HeightPx);
                var right = share((double)(from + step) / output.WidthPx, (double)y / output.HeightPx);
                var (light, change) = ((int)(left * 65536), (int)((right - left) * 65536 / step));
                var row = output.Pixels.AsSpan(y * output.RowBytes + from * output.Channels, (to - from) * output.Channels);
                if (output.Colour)
                {
                    for (var i = 0; i < row.Length; i += 4, light += change)
                    {
                        row[i] = (byte)Math.Min(255, row[i] * light >> 16);
                        row[i + 1] = (byte)Math.Min(255, row[i + 1] * light >> 16);
                        row[i + 2] = (byte)Math.Min(255, row[i + 2] * light >> 16);
                    }
                }
                else
                {
                    for (var i = 0; i < row.Length; i++, light += change) row[i] = (byte)Math.Min(255, row[i] * light >> 16);
                }
            }
        }

        return output;
    }

    /// <summary>A colour picture in the light of a lamp.</summary>
    public static Picture Tinted(Picture picture, double red, double green, double blue)
    {
        var output = picture.Copy();
        var (r, g, b) = ((int)(red * 256), (int)(green * 256), (int)(blue * 256));
        for (var i = 0; i < output.Pixels.Length; i += 4)
        {
            output.Pixels[i] = (byte)(output.Pixels[i] * r >> 8);
            output.Pixels[i + 1] = (byte)(output.Pixels[i + 1] * g >> 8);
            output.Pixels[i + 2] = (byte)(output.Pixels[i + 2] * b >> 8);
        }

        return output;
    }

    /// <summary>Black or white, nothing else.</summary>
    public static Picture Bilevel(Picture picture, byte threshold) => Each(picture.ToGrey(), level => level < threshold ? (byte)0 : (byte)255);

    /// <summary>Single black and white pixels, that many in a million.</summary>
    public static Picture SaltAndPepper(Picture picture, int perMillion, Random random)
    {
        var output = picture.Copy();
        var count = (long)output.WidthPx * output.HeightPx * perMillion / 1_000_000;
        for (var n = 0; n < count; n++)
            output.Pixels.AsSpan(random.Next(output.WidthPx * output.HeightPx) * output.Channels, output.Channels).Fill(random.Happens(0.5) ? (byte)0 : (byte)255);
        return output;
    }

    private static Picture Each(Picture picture, Func<byte, byte> change)
    {
        Span<byte> table = stackalloc byte[256];
        for (var level = 0; level < 256; level++) table[level] = change((byte)level);
        var output = picture.Copy();
        foreach (ref var pixel in output.Pixels.AsSpan()) pixel = table[pixel];
        return output;
    }

    // 32 stands for one standard deviation.
    private static sbyte GrainAt(int index) => (sbyte)Math.Round(Chance.For(20_26, index).Around(0, 32));
}
