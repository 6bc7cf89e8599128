using BitMiracle.LibTiff.Classic;

namespace FormScanner.Imaging;

/// <summary>What the directory of one TIFF page claims, read before its picture.</summary>
internal sealed record TiffPage(
    int WidthPx, int HeightPx, int BitsPerSample, int SamplesPerPixel, Photometric Photometric, PageTurn Turn, Dpi? Claimed, bool IsTiled, int RowsPerStrip)
{
    public static TiffPage Of(Tiff tiff)
    {
        var height = Number(tiff, TiffTag.IMAGELENGTH, 0);
        return new(
            Number(tiff, TiffTag.IMAGEWIDTH, 0),
            height,
            Number(tiff, TiffTag.BITSPERSAMPLE, 1),
            Number(tiff, TiffTag.SAMPLESPERPIXEL, 1),
            (Photometric)Number(tiff, TiffTag.PHOTOMETRIC, (int)Photometric.MINISWHITE),
            (PageTurn)Number(tiff, TiffTag.ORIENTATION, (int)PageTurn.TopLeft),
            ClaimOf(tiff),
            tiff.IsTiled(),
            Math.Clamp(Number(tiff, TiffTag.ROWSPERSTRIP, height), 1, Math.Max(1, height)));
    }

    public bool IsPlainGrey =>
        BitsPerSample is 1 or 8 && SamplesPerPixel is 1 && !IsTiled && Photometric is Photometric.MINISWHITE or Photometric.MINISBLACK;

    /// <summary>Whether a strip or tile is said to lie outside the file: then it was cut short.</summary>
    public static bool ReachesPast(Tiff tiff, long fileBytes, bool tiled)
    {
        var offsets = tiff.GetField(tiled ? TiffTag.TILEOFFSETS : TiffTag.STRIPOFFSETS)?[0].TolongArray() ?? [];
        var lengths = tiff.GetField(tiled ? TiffTag.TILEBYTECOUNTS : TiffTag.STRIPBYTECOUNTS)?[0].TolongArray() ?? [];
        return offsets.Zip(lengths).Any(part => part.First < 0 || part.Second < 0 || part.First + part.Second > fileBytes);
    }

    private static int Number(Tiff tiff, TiffTag tag, int otherwise) => tiff.GetField(tag) is [var value, ..] ? value.ToInt() : otherwise;

    private static Dpi? ClaimOf(Tiff tiff)
    {
        if (tiff.GetField(TiffTag.XRESOLUTION) is not [var density, ..])
        {
            return null;
        }

        return (ResUnit)Number(tiff, TiffTag.RESOLUTIONUNIT, (int)ResUnit.INCH) switch
        {
            ResUnit.INCH => Dpi.Plausible(density.ToDouble()),
            ResUnit.CENTIMETER => Dpi.Plausible(density.ToDouble() * 2.54),
            _ => null,
        };
    }
}
