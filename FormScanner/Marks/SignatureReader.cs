using Forms.Answers;
using Forms.Layout;
using FormScanner.Imaging;
using FormScanner.Locating;

namespace FormScanner.Marks;

/// <summary>Tells whether a place to sign holds ink; what it shows is for people to see.</summary>
internal sealed class SignatureReader(GreyImage image, PageAlignment alignment, IReadOnlyList<Streak> streaks, double blackShare, SignatureLimits limits)
{
    /// <summary>The value of a signature field that holds ink.</summary>
    public const string Signed = "signed";

    private const double PixelsPerMm = 6;
    private const double FrameMm = 0.9;

    // The light hardly changes over this width.
    private const double BlockMm = 12;

    public Answer Read(LayoutField.Signature field)
    {
        var area = alignment.Place(field.Area).Grown(-FrameMm);
        var patch = PagePatch.Sample(image, alignment.Map, area, new PatchDensity(PixelsPerMm));
        var streaked = Streak.Erase(patch, alignment.Map, streaks);
        patch.Flatten(BlockMm);
        var inkMm2 = new InkScale(patch.Pixels, blackShare).Share(patch.Pixels) * area.WidthMm * area.HeightMm;
        if (inkMm2 <= limits.EmptyAtMostMm2) return new Answer(field.Id, [], null, Certainty.Empty, 0.99, []);
        var certain = inkMm2 >= limits.SignedAtLeastMm2 && !streaked;
        return new Answer(field.Id, [Signed], null, certain ? Certainty.Sure : Certainty.Check, certain ? 0.99 : 0.5, []);
    }
}

/// <summary>The thresholds of signatures.</summary>
internal sealed record SignatureLimits
{
    public static SignatureLimits Default { get; } = new();

    /// <summary>Up to this much ink, in square millimetres, nobody signed.</summary>
    public double EmptyAtMostMm2 { get; init; } = 0.5;

    /// <summary>From this much ink on somebody did; initials have 6, a cross has 4.</summary>
    public double SignedAtLeastMm2 { get; init; } = 2.5;
}
