using Forms.Geometry;
using SkiaSharp;
using Testing.Paper;

namespace FormScanner.Tests.Paper;

/// <summary>Sheets with correction fluid on them.</summary>
internal static class Erased
{
    public static Picture Area(Picture sheet, PageRect area)
    {
        var output = sheet.Copy();
        output.DrawInMm(canvas =>
        {
            using var white = new SKPaint { Color = SKColors.White };
            canvas.DrawRect(new SKRect((float)area.XMm, (float)area.YMm, (float)area.RightMm, (float)area.BottomMm), white);
        });
        return output;
    }
}
