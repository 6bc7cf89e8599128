using BitMiracle.LibTiff.Classic;

namespace Testing.Paper.Files;

/// <summary>Pictures as TIFF files, one page or several.</summary>
public static class TiffFile
{
    public static byte[] Write(IReadOnlyList<Picture> pages, TiffCompression compression, int? claimedDpi = null)
    {
        using var stream = new MemoryStream();
        using (var tiff = Tiff.ClientOpen("memory", "w", stream, new Kept()))
        {
            foreach (var picture in pages)
            {
                Describe(tiff, picture, compression, claimedDpi);
                for (var y = 0; y < picture.HeightPx; y++) tiff.WriteScanline(Row(picture, y, compression), y);
                tiff.WriteDirectory();
            }
        }

        return stream.ToArray();
    }

    private static void Describe(Tiff tiff, Picture picture, TiffCompression compression, int? claimedDpi)
    {
        var bilevel = compression == TiffCompression.Group4;
        var samples = picture.Colour && !bilevel ? 3 : 1;
        tiff.SetField(TiffTag.IMAGEWIDTH, picture.WidthPx);
        tiff.SetField(TiffTag.IMAGELENGTH, picture.HeightPx);
        tiff.SetField(TiffTag.BITSPERSAMPLE, bilevel ? 1 : 8);
        tiff.SetField(TiffTag.SAMPLESPERPIXEL, samples);
        tiff.SetField(TiffTag.PLANARCONFIG, PlanarConfig.CONTIG);
        tiff.SetField(TiffTag.PHOTOMETRIC, bilevel ? Photometric.MINISWHITE : samples == 3 ? Photometric.RGB : Photometric.MINISBLACK);
        tiff.SetField(TiffTag.COMPRESSION, compression switch
        {
            TiffCompression.Group4 => Compression.CCITTFAX4,
            TiffCompression.Lzw => Compression.LZW,
            _ => Compression.JPEG,
        });
        tiff.SetField(TiffTag.ROWSPERSTRIP, compression == TiffCompression.Jpeg ? 64 : picture.HeightPx);
        tiff.SetField(TiffTag.RESOLUTIONUNIT, ResUnit.INCH);
        tiff.SetField(TiffTag.XRESOLUTION, claimedDpi ?? picture.Density.Dpi);
        tiff.SetField(TiffTag.YRESOLUTION, claimedDpi ?? picture.Down.Dpi);
    }

    private static byte[] Row(Picture picture, int y, TiffCompression compression)
    {
        var row = picture.Pixels.AsSpan(y * picture.RowBytes, picture.RowBytes);
        if (compression != TiffCompression.Group4) return picture.Colour ? WithoutFourth(row) : row.ToArray();
        var packed = new byte[(picture.WidthPx + 7) / 8];
        for (var x = 0; x < picture.WidthPx; x++)
            if (row[x * picture.Channels] < 128) packed[x >> 3] |= (byte)(0x80 >> (x & 7));
        return packed;
    }

    private static byte[] WithoutFourth(ReadOnlySpan<byte> row)
    {
        var packed = new byte[row.Length / 4 * 3];
        for (var (from, to) = (0, 0); from < row.Length; from += 4, to += 3) row.Slice(from, 3).CopyTo(packed.AsSpan(to));
        return packed;
    }

    /// <summary>Leaves the stream open, which the writer would close.</summary>
    private sealed class Kept : TiffStream
    {
        public override void Close(object clientData)
        {
        }
    }
}
