using QRCoder;
using SkiaSharp;

namespace Testing.Paper;

/// <summary>Sheets that are none of ours: a letter, with or without somebody else's QR code.</summary>
public static class ForeignSheet
{
    private static readonly string[] Lines =
    [
        "Madame, Monsieur,", "", "Nous vous remercions de votre courrier et vous prions de trouver", "ci-joint le calendrier des réunions du trimestre.",
        "", "La prochaine séance se tiendra dans la salle du premier étage.", "Les documents sont disponibles à l’accueil.", "",
        "Veuillez agréer, Madame, Monsieur, nos salutations distinguées.",
    ];

    public static Picture Letter(Density density, string? codeText = null)
    {
        var sheet = Picture.Blank((int)Math.Round(210 * density.PixelsPerMm), (int)Math.Round(297 * density.PixelsPerMm), false, density);
        sheet.DrawInMm(canvas =>
        {
            using var font = new SKFont(PrintedType.Face, 4.4f) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };
            using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = true };
            for (var i = 0; i < Lines.Length; i++) canvas.DrawText(Lines[i], 25, 90 + 7 * i, SKTextAlign.Left, font, ink);
            if (codeText is not null) Code(canvas, codeText, ink);
        });
        return sheet;
    }

    private static void Code(SKCanvas canvas, string text, SKPaint ink)
    {
        const float module = 0.7f;
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        ink.IsAntialias = false;
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
            for (var x = 0; x < data.ModuleMatrix.Count; x++)
                if (data.ModuleMatrix[y][x]) canvas.DrawRect(150 + module * x, 20 + module * y, module, module, ink);
    }
}
