using System.Runtime.InteropServices;
using BitMiracle.LibTiff.Classic;

namespace FormScanner.Imaging;

/// <summary>
/// Decodes the pages of a TIFF file one by one. What scanners mostly write, one or eight bits of grey in strips, goes row by row
/// straight to grey; every other kind goes through the library's own conversion to colour, a strip or tile at a time.
/// Only for files whose <see cref="TiffDirectories"/> were found within the limits.
/// </summary>
internal sealed class TiffDecoder(string file, byte[] bytes, ReadLimits limits)
{
    private readonly TiffBytes _source = new(bytes);

    public PageImage Decode(int filePage, CancellationToken token)
    {
        using var tiff = _source.Open();
        if (tiff is null || !tiff.SetDirectory((short)(filePage - 1)))
        {
            return Stopped(filePage);
        }

        var page = TiffPage.Of(tiff);
        if (limits.Against(file, filePage, page.WidthPx, page.HeightPx) is { } tooBig)
        {
            return new PageImage.Unreadable(filePage, tooBig);
        }

        if (page.BitsPerSample is < 1 or > 16)
        {
            return new PageImage.Unreadable(filePage, ReadProblem.Damaged(file, filePage, $"it claims {page.BitsPerSample} bits per sample"));
        }

        if (TiffPage.ReachesPast(tiff, bytes.Length, page.IsTiled))
        {
            return new PageImage.Unreadable(filePage, ReadProblem.Truncated(file, filePage));
        }

        var image = GreyImage.Unwritten(page.WidthPx, page.HeightPx);
        var complete = page.IsPlainGrey ? FillRows(tiff, page, image, token)
            : page.IsTiled ? FillTiles(tiff, image, token)
            : FillStrips(tiff, page, image, token);
        return complete && _source.Complaint is null
            ? new PageImage.Decoded(filePage, Upright.Of(image, page.Turn), page.Claimed)
            : Stopped(filePage);
    }

    private PageImage.Unreadable Stopped(int filePage) => new(filePage, _source.RanOut
        ? ReadProblem.Truncated(file, filePage)
        : ReadProblem.Damaged(file, filePage, _source.Complaint ?? "the decoder stopped"));

    private static bool FillRows(Tiff tiff, TiffPage page, GreyImage image, CancellationToken token)
    {
        var isInk = page.Photometric is Photometric.MINISWHITE;
        var row = new byte[Math.Max(tiff.ScanlineSize(), image.WidthPx)];
        for (var y = 0; y < image.HeightPx; y++)
        {
            token.ThrowIfCancellationRequested();
            if (!tiff.ReadScanline(row, y))
            {
                return false;
            }

            var grey = image.RowToWrite(y);
            if (page.BitsPerSample is 1)
            {
                BitRow.Expand(row, grey, isInk);
            }
            else
            {
                row.AsSpan(0, grey.Length).CopyTo(grey);
                if (isInk)
                {
                    BitRow.Invert(grey);
                }
            }
        }

        return true;
    }

    private static bool FillStrips(Tiff tiff, TiffPage page, GreyImage image, CancellationToken token)
    {
        var rgba = new int[image.WidthPx * page.RowsPerStrip];
        for (var top = 0; top < image.HeightPx; top += page.RowsPerStrip)
        {
            token.ThrowIfCancellationRequested();
            if (!tiff.ReadRGBAStrip(top, rgba))
            {
                return false;
            }

            // The library fills a strip from its last row to its first.
            var rows = Math.Min(page.RowsPerStrip, image.HeightPx - top);
            for (var y = 0; y < rows; y++)
            {
                var stored = rgba.AsSpan((rows - 1 - y) * image.WidthPx, image.WidthPx);
                Luma.OverWhite(MemoryMarshal.Cast<int, uint>(stored), image.RowToWrite(top + y));
            }
        }

        return true;
    }

    private static bool FillTiles(Tiff tiff, GreyImage image, CancellationToken token)
    {
        var (width, height) = (tiff.GetField(TiffTag.TILEWIDTH)[0].ToInt(), tiff.GetField(TiffTag.TILELENGTH)[0].ToInt());
        var rgba = new int[width * height];
        for (var top = 0; top < image.HeightPx; top += height)
        {
            for (var left = 0; left < image.WidthPx; left += width)
            {
                token.ThrowIfCancellationRequested();
                if (!tiff.ReadRGBATile(left, top, rgba))
                {
                    return false;
                }

                // As a strip, a tile comes upside down; one at the edge keeps its empty part.
                var columns = Math.Min(width, image.WidthPx - left);
                for (var y = 0; y < Math.Min(height, image.HeightPx - top); y++)
                {
                    var stored = rgba.AsSpan((height - 1 - y) * width, columns);
                    Luma.OverWhite(
                        MemoryMarshal.Cast<int, uint>(stored), image.RowToWrite(top + y).Slice(left, columns));
                }
            }
        }

        return true;
    }
}
