using Forms.Geometry;
using Forms.Layout;

namespace FormScanner.Locating;

/// <summary>
/// Chooses which dark square is which mark: from a first idea of the pose, each mark has a few candidates near where it
/// should be; every combination is fitted, and the one with most marks and least disagreement wins.
/// </summary>
internal static class MarkMatcher
{
    private const int MostCandidates = 5;

    // The value of one more mark found, in mm of residual: a missing mark must not be bought with a bad fit.
    private const double MarkWorthMm = 1.5;

    public static Homography? Match(
        PageLayout page, Homography guess, IReadOnlyList<Landmark> anchors, IReadOnlyList<PixelPoint> candidates, LocatingLimits limits)
    {
        var near = anchors.Count == 0 ? new PagePoint(page.WidthMm / 2, page.HeightMm / 2) : anchors[0].Page;
        var choices = page.Fiducials.Take(4).Select(mark => Near(mark.Centre, guess, near, candidates, limits)).ToArray();
        Homography? best = null;
        var bestScore = double.MinValue;
        var chosen = new PixelPoint?[choices.Length];
        Choose(0);
        return best;

        void Choose(int index)
        {
            if (index < choices.Length)
            {
                foreach (var candidate in choices[index].Append(null))
                {
                    chosen[index] = candidate;
                    Choose(index + 1);
                }

                return;
            }

            var landmarks = page.Fiducials.Take(4).Zip(chosen).Where(pair => pair.Second is not null)
                .Select(pair => new Landmark(pair.First.Centre, pair.Second!.Value)).ToList();
            if (landmarks.Count < 2 || landmarks.Select(landmark => landmark.Pixel).Distinct().Count() < landmarks.Count) return;
            var all = anchors.Concat(landmarks).ToList();
            if (Homography.Fit(all) is not { } fitted) return;
            var residual = ResidualMm(fitted, all);
            if (residual > limits.CoarseResidualMm) return;
            var score = MarkWorthMm * (landmarks.Count + FifthFound(page, fitted, candidates)) - residual;
            if (score <= bestScore) return;
            (best, bestScore) = (fitted, score);
        }
    }

    public static double ResidualMm(Homography fitted, IReadOnlyList<Landmark> landmarks) =>
        Math.Sqrt(landmarks.Average(landmark => Math.Pow(fitted.Unmap(landmark.Pixel).DistanceMmTo(landmark.Page), 2)));

    /// <summary>1 when a candidate stands where the fifth mark should be, which an upside-down page does not have.</summary>
    private static int FifthFound(PageLayout page, Homography fitted, IReadOnlyList<PixelPoint> candidates)
    {
        var mark = page.Fiducials[4];
        var expected = fitted.Map(mark.Centre);
        var reach = mark.SizeMm * fitted.PixelsPerMm(mark.Centre);
        return candidates.Any(candidate => candidate.DistancePxTo(expected) < reach) ? 1 : 0;
    }

    private static PixelPoint?[] Near(
        PagePoint mark, Homography guess, PagePoint from, IReadOnlyList<PixelPoint> candidates, LocatingLimits limits)
    {
        var expected = guess.Map(mark);
        var reach = (limits.SearchMm + limits.SearchShare * mark.DistanceMmTo(from)) * guess.PixelsPerMm(from);
        return [.. candidates.Where(candidate => candidate.DistancePxTo(expected) < reach)
            .OrderBy(candidate => candidate.DistancePxTo(expected)).Take(MostCandidates).Select(candidate => (PixelPoint?)candidate)];
    }
}
