using Forms.Geometry;
using FormScanner.Imaging;

namespace FormScanner.Locating;

/// <summary>How a page lies in its picture.</summary>
/// <param name="Map">Page millimetres to pixels.</param>
/// <param name="Landmarks">The printed points that were measured.</param>
/// <param name="Marks">How many of the five marks are among them.</param>
/// <param name="ResidualMm">Root mean square distance between the landmarks and where the map puts them, in millimetres.</param>
internal sealed record PagePose(PageMap Map, IReadOnlyList<Landmark> Landmarks, int Marks, double ResidualMm)
{
    private static readonly PagePoint Centre = new(105, 148.5);

    /// <summary>The resolution at the centre of the page, in dots per inch of the printed original.</summary>
    public double Dpi => Map.Plane.PixelsPerMm(Centre) * 25.4;

    /// <summary>How far the page is turned clockwise in its picture, in degrees from -180 to 180.</summary>
    public double TurnedDegrees
    {
        get
        {
            var left = Map.Map(Centre.Plus(-60, 0));
            var right = Map.Map(Centre.Plus(60, 0));
            return Math.Atan2(right.YPx - left.YPx, right.XPx - left.XPx) * 180 / Math.PI;
        }
    }

    /// <summary>The larger of the scales across and along the page, divided by the smaller.</summary>
    public double Aspect
    {
        get
        {
            var across = Map.Map(Centre.Plus(-60, 0)).DistancePxTo(Map.Map(Centre.Plus(60, 0)));
            var along = Map.Map(Centre.Plus(0, -60)).DistancePxTo(Map.Map(Centre.Plus(0, 60)));
            return Math.Max(across, along) / Math.Max(1e-9, Math.Min(across, along));
        }
    }

    /// <summary>Black against white as the marks of this page show it: the page's own scale of darkness.</summary>
    public double BlackShareOfWhite(GreyImage image)
    {
        var ratios = Landmarks.Select(landmark =>
        {
            var patch = PagePatch.Sample(image, Map, new PageRect(landmark.Page.XMm - 3.5, landmark.Page.YMm - 3.5, 7, 7), new PatchDensity(4));
            var levels = GreyLevels.Of(patch.Pixels);
            return levels.Black / Math.Max(1, levels.White);
        }).Order().ToList();
        return ratios.Count == 0 ? 0.25 : Math.Min(0.85, ratios[ratios.Count / 2]);
    }
}
