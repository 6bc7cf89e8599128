namespace Testing.Paper.Spoiling;

/// <summary>How a telephone is held over the page; what is left open is drawn by chance.</summary>
public sealed record PhoneShot
{
    /// <summary>The angle between the page and the picture plane, at most.</summary>
    public double MostTiltDegrees { get; init; } = 17;

    /// <summary>How the page is turned in the picture, clockwise.</summary>
    public double? TurnedDegrees { get; init; }

    /// <summary>How high the middle of the page stands over its edges.</summary>
    public double? CurlMm { get; init; }

    /// <summary>Share of the light that a shadow takes.</summary>
    public double? Shadow { get; init; }

    /// <summary>Standard deviation of the blur of the lens.</summary>
    public double? BlurPx { get; init; }

    /// <summary>A wooden table, or a dark one.</summary>
    public bool? Wood { get; init; }

    /// <summary>The long side of the picture: 4,000 pixels make 12 megapixels, 3,264 make 8.</summary>
    public int? LongSidePx { get; init; }

    public bool Colour { get; init; } = true;
}
