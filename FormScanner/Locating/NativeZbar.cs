using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace FormScanner.Locating;

/// <summary>The part of libzbar 0.23 that reads QR codes from a grey picture. Nothing past this file sees a native pointer.</summary>
internal static partial class NativeZbar
{
    private const string Library = "libzbar.so.0";
    private const int QrCode = 64;
    private const int Enable = 0;

    // Bytes as they stand: by itself zbar guesses an encoding, and takes French accents for Chinese.
    private const int Binary = 4;
    private const uint Grey = 'Y' | ('8' << 8) | ('0' << 16) | ('0' << 24);

    public static Scanner CreateScanner()
    {
        var scanner = zbar_image_scanner_create();
        _ = zbar_image_scanner_set_config(scanner, 0, Enable, 0);
        _ = zbar_image_scanner_set_config(scanner, QrCode, Enable, 1);
        _ = zbar_image_scanner_set_config(scanner, QrCode, Binary, 1);
        return scanner;
    }

    /// <summary>Reads every QR code: its bytes, and its four outer corners in its own order: top-left, bottom-left, bottom-right, top-right.</summary>
    public static unsafe IReadOnlyList<(byte[] Data, PixelPoint[] Corners)> Scan(Scanner scanner, ReadOnlySpan<byte> grey, int widthPx, int heightPx)
    {
        fixed (byte* pixels = grey)
        {
            var image = zbar_image_create();
            try
            {
                zbar_image_set_format(image, Grey);
                zbar_image_set_size(image, (uint)widthPx, (uint)heightPx);
                zbar_image_set_data(image, pixels, (nuint)grey.Length, 0);
                return zbar_scan_image(scanner, image) > 0 ? Symbols(image) : [];
            }
            finally
            {
                zbar_image_destroy(image);
            }
        }
    }

    private static List<(byte[] Data, PixelPoint[] Corners)> Symbols(nint image)
    {
        var found = new List<(byte[], PixelPoint[])>();
        for (var symbol = zbar_image_first_symbol(image); symbol != 0; symbol = zbar_symbol_next(symbol))
        {
            var data = new byte[zbar_symbol_get_data_length(symbol)];
            Marshal.Copy(zbar_symbol_get_data(symbol), data, 0, data.Length);
            var corners = new PixelPoint[zbar_symbol_get_loc_size(symbol)];
            for (uint i = 0; i < corners.Length; i++)
                corners[i] = new PixelPoint(zbar_symbol_get_loc_x(symbol, i), zbar_symbol_get_loc_y(symbol, i));
            found.Add((data, corners));
        }

        return found;
    }

    /// <summary>A zbar scanner; not safe for use by two threads at once.</summary>
    internal sealed class Scanner() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
    {
        protected override bool ReleaseHandle()
        {
            zbar_image_scanner_destroy(handle);
            return true;
        }
    }

    [LibraryImport(Library)]
    private static partial Scanner zbar_image_scanner_create();

    [LibraryImport(Library)]
    private static partial void zbar_image_scanner_destroy(nint scanner);

    [LibraryImport(Library)]
    private static partial int zbar_image_scanner_set_config(Scanner scanner, int symbology, int config, int value);

    [LibraryImport(Library)]
    private static partial nint zbar_image_create();

    [LibraryImport(Library)]
    private static partial void zbar_image_destroy(nint image);

    [LibraryImport(Library)]
    private static partial void zbar_image_set_format(nint image, uint format);

    [LibraryImport(Library)]
    private static partial void zbar_image_set_size(nint image, uint width, uint height);

    [LibraryImport(Library)]
    private static unsafe partial void zbar_image_set_data(nint image, byte* data, nuint length, nint cleanup);

    [LibraryImport(Library)]
    private static partial int zbar_scan_image(Scanner scanner, nint image);

    [LibraryImport(Library)]
    private static partial nint zbar_image_first_symbol(nint image);

    [LibraryImport(Library)]
    private static partial nint zbar_symbol_next(nint symbol);

    [LibraryImport(Library)]
    private static partial nint zbar_symbol_get_data(nint symbol);

    [LibraryImport(Library)]
    private static partial uint zbar_symbol_get_data_length(nint symbol);

    [LibraryImport(Library)]
    private static partial uint zbar_symbol_get_loc_size(nint symbol);

    [LibraryImport(Library)]
    private static partial int zbar_symbol_get_loc_x(nint symbol, uint index);

    [LibraryImport(Library)]
    private static partial int zbar_symbol_get_loc_y(nint symbol, uint index);
}
