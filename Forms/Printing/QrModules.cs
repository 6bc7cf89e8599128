using Forms.PageCodes;
using QRCoder;

namespace Forms.Printing;

/// <summary>The black and white modules of a page code: QR version 3, level M, alphanumeric, without the quiet zone.</summary>
internal static class QrModules
{
    private const int Version = 3;
    private const int QuietModules = 4;

    /// <summary>Indexed [row, column]; true is black; 29 × 29.</summary>
    public static bool[,] Of(PageCode code)
    {
        using var data = QRCodeGenerator.GenerateQrCode(code.Text, QRCodeGenerator.ECCLevel.M, requestedVersion: Version);
        var rows = data.ModuleMatrix;
        var side = rows.Count - 2 * QuietModules;
        var modules = new bool[side, side];
        for (var y = 0; y < side; y++)
            for (var x = 0; x < side; x++)
                modules[y, x] = rows[y + QuietModules][x + QuietModules];
        return modules;
    }
}
