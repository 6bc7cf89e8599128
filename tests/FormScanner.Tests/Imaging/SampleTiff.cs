using BitMiracle.LibTiff.Classic;

namespace FormScanner.Tests.Imaging;

/// <summary>Writes <see cref="SamplePage"/> as TIFF in the ways scanners do.</summary>
internal sealed record SampleTiff
{
    public Compression Compression { get; init; } = Compression.LZW;

    public Photometric Photometric { get; init; } = Photometric.MINISBLACK;

    public int Bits { get; init; } = 8;

    public int Samples { get; init; } = 1;

    public bool Tiled { get; init; }

    public int Pages { get; init; } = 1;

    public Orientation Orientation { get; init; } = Orientation.TOPLEFT;

    public byte[] Bytes()
    {
        using var memory = new MemoryStream();
        using (var tiff = Tiff.ClientOpen("sample", "w", memory, new KeepOpen()))
        {
            for (var page = 0; page < Pages; page++)
            {
                WritePage(tiff);
                tiff.WriteDirectory();
            }
        }

        return memory.ToArray();
    }

    private void WritePage(Tiff tiff)
    {
        tiff.SetField(TiffTag.IMAGEWIDTH, SamplePage.WidthPx);
        tiff.SetField(TiffTag.IMAGELENGTH, SamplePage.HeightPx);
        tiff.SetField(TiffTag.BITSPERSAMPLE, Bits);
        tiff.SetField(TiffTag.SAMPLESPERPIXEL, Samples);
        tiff.SetField(TiffTag.PHOTOMETRIC, Photometric);
        tiff.SetField(TiffTag.PLANARCONFIG, PlanarConfig.CONTIG);
        tiff.SetField(TiffTag.COMPRESSION, Compression);
        tiff.SetField(TiffTag.ORIENTATION, Orientation);
        tiff.SetField(TiffTag.XRESOLUTION, 300.0);
        tiff.SetField(TiffTag.YRESOLUTION, 300.0);
        tiff.SetField(TiffTag.RESOLUTIONUNIT, ResUnit.INCH);
        if (Photometric is Photometric.PALETTE)
        {
            var levels = new ushort[1 << Bits];
            levels[1] = ushort.MaxValue;
            tiff.SetField(TiffTag.COLORMAP, levels, levels, levels);
        }

        if (Tiled)
        {
            WriteTiles(tiff);
            return;
        }

        tiff.SetField(TiffTag.ROWSPERSTRIP, 64);
        for (var y = 0; y < SamplePage.HeightPx; y++)
        {
            tiff.WriteScanline(RowOf(0, SamplePage.WidthPx, y), y);
        }
    }

    private void WriteTiles(Tiff tiff)
    {
        const int Side = 64;
        tiff.SetField(TiffTag.TILEWIDTH, Side);
        tiff.SetField(TiffTag.TILELENGTH, Side);
        for (var top = 0; top < SamplePage.HeightPx; top += Side)
        {
            for (var left = 0; left < SamplePage.WidthPx; left += Side)
            {
                var tile = Enumerable.Range(top, Side).SelectMany(y => RowOf(left, Side, y)).ToArray();
                tiff.WriteTile(tile, left, top, 0, 0);
            }
        }
    }

    private byte[] RowOf(int left, int count, int y)
    {
        var row = new byte[((count * Samples * Bits) + 7) / 8];
        for (var x = 0; x < count; x++)
        {
            var isSet = SamplePage.IsInk(left + x, y) == (Photometric is Photometric.MINISWHITE);
            if (!isSet)
            {
                continue;
            }

            if (Bits is 1)
            {
                row[x / 8] |= (byte)(0x80 >> (x % 8));
                continue;
            }

            var bytesEach = Samples * Bits / 8;
            row.AsSpan(x * bytesEach, bytesEach).Fill(Photometric is Photometric.PALETTE ? (byte)1 : (byte)255);
        }

        return row;
    }

    private sealed class KeepOpen : TiffStream
    {
        public override void Close(object clientData)
        {
        }
    }
}
