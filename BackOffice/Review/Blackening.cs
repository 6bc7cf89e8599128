using LocalStore.Register;
using SkiaSharp;

namespace BackOffice.Review;

/// <summary>Makes parts of the pictures black in the pixels themselves: what was under them is nowhere any more.</summary>
internal static class Blackening
{
    private const int JpegQuality = 85;

    /// <summary>The pictures with a black part, by page; pages without one are left out.</summary>
    public static IReadOnlyDictionary<int, byte[]> Of(OpenedReview review) => review.Deposit.Pages
        .Where(page => review.Draft.Zones.Any(zone => zone.Page == page.Page))
        .ToDictionary(page => page.Page, page => Blacken(page.Picture, review.Draft.Zones.Where(zone => zone.Page == page.Page)));

    private static byte[] Blacken(byte[] jpeg, IEnumerable<BlackZone> zones)
    {
        using var bitmap = SKBitmap.Decode(jpeg) ?? throw new InvalidOperationException("A picture of the box cannot be decoded although it was encoded here.");
        using (var canvas = new SKCanvas(bitmap))
        using (var black = new SKPaint { Color = SKColors.Black, IsAntialias = false })
        {
            foreach (var zone in zones)
            {
                float Across(int thousandths) => (float)thousandths * bitmap.Width / BlackZone.Full;
                float Down(int thousandths) => (float)thousandths * bitmap.Height / BlackZone.Full;
                canvas.DrawRect(SKRect.Create(MathF.Floor(Across(zone.X)), MathF.Floor(Down(zone.Y)), MathF.Ceiling(Across(zone.Width)), MathF.Ceiling(Down(zone.Height))), black);
            }
        }

        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, JpegQuality);
        return data.ToArray();
    }
}
