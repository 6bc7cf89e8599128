namespace FormScanner.Locating;

/// <summary>The thresholds of registration, each with its unit and its reason.</summary>
internal sealed record LocatingLimits
{
    public static LocatingLimits Default { get; } = new();

    /// <summary>Share of the way from the local mean to black at which a pixel counts as dark: half-way for a 5 mm mark in a 12 mm window.</summary>
    public double DarkShare { get; init; } = 0.35;

    /// <summary>Smallest and largest side of a mark against the expected one: a photo taken at 30° shrinks the far side by a third.</summary>
    public double LeastSide { get; init; } = 0.5;

    public double MostSide { get; init; } = 1.7;

    /// <summary>Sum of the variances of a mark over its area: a filled square has 0.167, a ring of the same size 0.3.</summary>
    public double MostSpread { get; init; } = 0.2;

    /// <summary>How much longer than wide a mark may look: foreshortened by a tilt of 35° it is 0.22.</summary>
    public double MostElongation { get; init; } = 0.45;

    /// <summary>How far from its predicted place a mark is looked for: a start, and a share of the distance from the code.</summary>
    public double SearchMm { get; init; } = 6;

    public double SearchShare { get; init; } = 0.2;

    /// <summary>Root mean square in mm within which a choice of candidates is believed before refining; a curled photo reaches 2.</summary>
    public double CoarseResidualMm { get; init; } = 3;

    /// <summary>How much of the expected ink a mark may lack or exceed before it counts as damaged (stapled, folded, overwritten).</summary>
    public double MassTolerance { get; init; } = 0.22;

    /// <summary>A landmark this far from where the others put it is another square and left out; a curl moves a true one by up to 1.6.</summary>
    public double OutlierMm { get; init; } = 2.2;

    /// <summary>The page is not read when the landmarks disagree by more than this (root mean square). Flat pages stay under 0.15, curled photos under 0.9.</summary>
    public double MostResidualMm { get; init; } = 1.1;

    /// <summary>Fewest corner marks for a page to be read.</summary>
    public int LeastMarks { get; init; } = 3;

    /// <summary>Largest ratio between the scales across and along the page: more is not our paper seen from anywhere sensible.</summary>
    public double MostAspect { get; init; } = 1.35;
}
