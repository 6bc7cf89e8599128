namespace Testing.Paper.Spoiling;

/// <summary>What happens to a whole picture after it was taken. Every method returns a new picture.</summary>
public static class PictureChange
{
    /// <summary>Turned clockwise by quarters, without loss.</summary>
    public static Picture Turned(Picture picture, int degrees)
    {
        if (degrees % 90 != 0) throw new ArgumentOutOfRangeException(nameof(degrees), degrees, "must be a multiple of 90");
        var output = picture;
        for (var quarter = 0; quarter < (degrees % 360 + 360) % 360 / 90; quarter++) output = TurnedOnce(output);
        return output;
    }

    /// <summary>That many millimetres cut off at each edge.</summary>
    public static Picture Cropped(Picture picture, double leftMm, double topMm, double rightMm, double bottomMm)
    {
        var (across, down) = (picture.Density.PixelsPerMm, picture.Down.PixelsPerMm);
        var (left, top) = ((int)(leftMm * across), (int)(topMm * down));
        var (width, height) = (picture.WidthPx - left - (int)(rightMm * across), picture.HeightPx - top - (int)(bottomMm * down));
        var output = Picture.Blank(width, height, picture.Colour, picture.Density) with { Down = picture.Down };
        for (var y = 0; y < height; y++)
            picture.Pixels.AsSpan((top + y) * picture.RowBytes + left * picture.Channels, output.RowBytes).CopyTo(output.Pixels.AsSpan(y * output.RowBytes));
        return output;
    }

    /// <summary>A line through the whole height, as a speck on the glass of a feeder draws it; at a given place of the width, or anywhere.</summary>
    public static Picture Streak(Picture picture, Random random, double? at = null)
    {
        var output = picture.Copy();
        var width = Math.Max(1, (int)Math.Round(picture.Density.PixelsPerMm * random.Between(0.1, 0.25)));
        var left = (int)((at ?? random.Between(0.1, 0.9)) * (picture.WidthPx - width));
        var darkness = random.Between(0.25, 0.6);
        for (var y = 0; y < picture.HeightPx; y++)
        {
            var here = 1 - darkness * (0.9 + 0.1 * Math.Sin(y * 0.013));
            foreach (ref var pixel in output.Pixels.AsSpan(y * picture.RowBytes + left * picture.Channels, width * picture.Channels)) pixel = (byte)(pixel * here);
        }

        return output;
    }

    /// <summary>Pale: black becomes a light grey.</summary>
    public static Picture Faint(Picture picture, byte black) => Tone.Levels(picture, black, 250);

    private static Picture TurnedOnce(Picture picture)
    {
        var output = Picture.Blank(picture.HeightPx, picture.WidthPx, picture.Colour, picture.Down) with { Down = picture.Density };
        var channels = picture.Channels;
        for (var y = 0; y < picture.HeightPx; y++)
        {
            var target = (picture.HeightPx - 1 - y) * channels;
            for (var x = 0; x < picture.WidthPx; x++, target += output.RowBytes)
                for (var c = 0; c < channels; c++) output.Pixels[target + c] = picture.Pixels[y * picture.RowBytes + x * channels + c];
        }

        return output;
    }
}
