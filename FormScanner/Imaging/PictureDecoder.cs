using System.Runtime.InteropServices;
using SkiaSharp;

namespace FormScanner.Imaging;

/// <summary>
/// Decodes a PNG, JPEG or WebP file. The header is judged against the limits first. A grey file is decoded straight to grey;
/// a coloured JPEG in bands of rows; PNG and WebP, whose decoders here give no bands, through one coloured copy.
/// </summary>
internal static class PictureDecoder
{
    // 64 rows of A4 at 300 dpi in colour are 635 KB: they stay in the second-level cache while they turn grey.
    private const int BandRows = 64;

    public static unsafe PageImage Decode(string file, ReadOnlySpan<byte> bytes, ReadLimits limits, CancellationToken token)
    {
        if (ClaimedSize.Of(bytes) is var (width, height) && limits.Against(file, 1, width, height) is { } claim)
        {
            return new PageImage.Unreadable(1, claim);
        }

        if (ClaimedSize.IsCutWebP(bytes))
        {
            return new PageImage.Unreadable(1, ReadProblem.Truncated(file, 1));
        }

        fixed (byte* start = bytes)
        {
            using var data = SKData.Create((nint)start, bytes.Length);
            using var stream = new SKMemoryStream(data);
            using var codec = SKCodec.Create(stream, out var opened);
            if (codec is null)
            {
                return new PageImage.Unreadable(1, ProblemOf(opened, file));
            }

            if (limits.Against(file, 1, codec.Info.Width, codec.Info.Height) is { } tooBig)
            {
                return new PageImage.Unreadable(1, tooBig);
            }

            var image = GreyImage.Unwritten(codec.Info.Width, codec.Info.Height);
            var result = Fill(image, codec, token);
            return result is SKCodecResult.Success
                ? new PageImage.Decoded(1, Upright.Of(image, (PageTurn)codec.EncodedOrigin), ClaimedDpi.Of(bytes))
                : new PageImage.Unreadable(1, ProblemOf(result, file));
        }
    }

    private static ReadProblem ProblemOf(SKCodecResult result, string file) => result is SKCodecResult.IncompleteInput
        ? ReadProblem.Truncated(file, 1)
        : ReadProblem.Damaged(file, 1, $"the decoder reports {result}");

    private static SKCodecResult Fill(GreyImage image, SKCodec codec, CancellationToken token)
    {
        if (codec.Info.ColorType is SKColorType.Gray8)
        {
            return DecodeGrey(image, codec);
        }

        return codec.EncodedFormat is SKEncodedImageFormat.Jpeg ? DecodeBands(image, codec, token) : DecodeColour(image, codec);
    }

    private static unsafe SKCodecResult DecodeGrey(GreyImage image, SKCodec codec)
    {
        fixed (byte* pixels = image.Pixels)
        {
            return codec.GetPixels(new SKImageInfo(image.WidthPx, image.HeightPx, SKColorType.Gray8, SKAlphaType.Opaque), (nint)pixels);
        }
    }

    private static unsafe SKCodecResult DecodeBands(GreyImage image, SKCodec codec, CancellationToken token)
    {
        var begun = codec.StartScanlineDecode(Rgba(image));
        if (begun is not SKCodecResult.Success)
        {
            return begun;
        }

        var band = new uint[image.WidthPx * BandRows];
        fixed (uint* pixels = band)
        {
            for (var top = 0; top < image.HeightPx; top += BandRows)
            {
                token.ThrowIfCancellationRequested();
                var rows = Math.Min(BandRows, image.HeightPx - top);
                if (codec.GetScanlines((nint)pixels, rows, image.WidthPx * sizeof(uint)) < rows)
                {
                    return SKCodecResult.IncompleteInput;
                }

                var pixelsOfBand = image.WidthPx * rows;
                Luma.OverWhite(band.AsSpan(0, pixelsOfBand), image.Pixels.AsSpan(top * image.WidthPx, pixelsOfBand));
            }
        }

        return SKCodecResult.Success;
    }

    private static unsafe SKCodecResult DecodeColour(GreyImage image, SKCodec codec)
    {
        // Outside the collected heap: 35 MB for A4 at 300 dpi that are gone the moment they are used.
        var pixels = (uint*)NativeMemory.Alloc((nuint)image.Pixels.Length, sizeof(uint));
        try
        {
            var result = codec.GetPixels(Rgba(image), (nint)pixels);
            if (result is SKCodecResult.Success)
            {
                Luma.OverWhite(new ReadOnlySpan<uint>(pixels, image.Pixels.Length), image.Pixels);
            }

            return result;
        }
        finally
        {
            NativeMemory.Free(pixels);
        }
    }

    private static SKImageInfo Rgba(GreyImage image) => new(image.WidthPx, image.HeightPx, SKColorType.Rgba8888, SKAlphaType.Premul);
}
