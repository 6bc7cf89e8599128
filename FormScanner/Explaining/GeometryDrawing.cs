using System.Globalization;
using Forms.Geometry;
using Forms.Layout;
using FormScanner.Locating;
using FormScanner.Marks;
using SkiaSharp;

namespace FormScanner.Explaining;

/// <summary>Draws how the page was found: its outline, the marks and finder centres with what each is off, the places of the codes, the streaks.</summary>
internal sealed class GeometryDrawing(Sketch sketch, PictureView view, Location.Found found, PageMap map)
{
    private const int StepsPerSide = 24;

    // A landmark of a mark is its centre to within rounding; finder centres lie far from every mark.
    private const double SamePlaceMm = 1;

    private const double NotePt = 7;
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public void Draw(IReadOnlyList<Streak> streaks)
    {
        foreach (var streak in streaks) Band(streak);
        Page();
        foreach (var code in found.Page.Codes) Code(code);
        foreach (var landmark in found.Pose.Landmarks) Measured(landmark);
        foreach (var mark in found.Page.Fiducials)
            if (!found.Pose.Landmarks.Any(landmark => landmark.Page.DistanceMmTo(mark.Centre) < SamePlaceMm)) Missing(mark);
    }

    private void Page()
    {
        var corners = new PageRect(0, 0, found.Page.WidthMm, found.Page.HeightMm).Corners;
        var outline = Enumerable.Range(0, 4 * StepsPerSide).Select(step =>
        {
            var (from, to) = (corners[step / StepsPerSide], corners[(step / StepsPerSide + 1) % 4]);
            var part = step % StepsPerSide / (double)StepsPerSide;
            return At(from.Plus((to.XMm - from.XMm) * part, (to.YMm - from.YMm) * part));
        });
        sketch.Outline(outline, Palette.Action, 0.7f);
    }

    private void Code(PrintedSquare code) =>
        sketch.Outline(code.Area.Grown(0.8).Corners.Select(At), Palette.Measured, 0.35f, dashed: true);

    private void Measured(Landmark landmark)
    {
        var at = view.Of(landmark.Pixel);
        var missesMm = found.Pose.Map.Plane.Unmap(landmark.Pixel).DistanceMmTo(landmark.Page);
        var mark = found.Page.Fiducials.Any(square => square.Centre.DistanceMmTo(landmark.Page) < SamePlaceMm);
        if (mark) sketch.Outline(new PageRect(landmark.Page.XMm - 3.2, landmark.Page.YMm - 3.2, 6.4, 6.4).Corners.Select(At), Palette.Measured, 0.5f);
        else sketch.Ring(at, 1.6f, Palette.Measured, 0.4f);
        sketch.Cross(at, 1, SKColors.White, 0.55f);
        sketch.Cross(at, 1, Palette.Measured, 0.25f);
        if (mark) Label(landmark.Page, missesMm.ToString("0.00' mm'", French), Palette.Measured);
    }

    private void Missing(PrintedSquare mark)
    {
        sketch.Outline(mark.Area.Grown(0.7).Corners.Select(At), Palette.Amber, 0.6f, dashed: true);
        Label(mark.Centre, "repère absent", Palette.Amber);
    }

    // Towards the middle of the page's height, where the margin beside the print is free.
    private void Label(PagePoint centre, string words, SKColor colour)
    {
        var upper = centre.YMm < found.Page.HeightMm / 2;
        sketch.Note(words, At(centre.Plus(0, upper ? 6.2 : -4.4)), NotePt, colour, SKTextAlign.Center);
    }

    private void Band(Streak streak)
    {
        const double far = 20_000;
        PixelPoint[] corners = streak.Upright
            ? [new(streak.FromPx, 0), new(streak.ToPx, 0), new(streak.ToPx, far), new(streak.FromPx, far)]
            : [new(0, streak.FromPx), new(far, streak.FromPx), new(far, streak.ToPx), new(0, streak.ToPx)];
        sketch.Area(corners.Select(view.Of), Palette.Streak.WithAlpha(80));
        var middle = found.Pose.Map.Map(new(found.Page.WidthMm / 2, found.Page.HeightMm / 2));
        var along = view.Of(streak.Upright ? new(streak.ToPx, middle.YPx) : new(middle.XPx, streak.ToPx));
        sketch.Note("trait du scanner", new(along.X + 1, along.Y + 3), NotePt, Palette.Streak);
    }

    private SKPoint At(PagePoint point) => view.Of(map.Map(point));
}
