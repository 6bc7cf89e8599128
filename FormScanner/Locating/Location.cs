using Forms.Layout;
using Forms.PageCodes;

namespace FormScanner.Locating;

/// <summary>What became of looking for a page of ours in a picture.</summary>
internal abstract record Location
{
    private Location()
    {
    }

    /// <summary>A page of ours, and where it lies.</summary>
    public sealed record Found(PageCode Code, CodeSource Source, PageLayout Page, PagePose Pose, bool CodesDiffer) : Location;

    /// <summary>A code that is not ours, or of a form or version that is not here.</summary>
    public sealed record UnknownCode(string Text) : Location;

    /// <summary>Something is on the page, but no code.</summary>
    public sealed record NoCode : Location;

    /// <summary>The code was read, but the page could not be laid over its geometry.</summary>
    public sealed record NotLocated(PageCode Code, NotLocatedReason Reason, double? ResidualMm) : Location;

    /// <summary>Nothing is on the page.</summary>
    public sealed record Blank : Location;
}

/// <summary>Where a page code was read from.</summary>
internal enum CodeSource
{
    OneCode,
    BothCodes,
    ClearText,
}

/// <summary>Why a page with a known code is not read.</summary>
internal enum NotLocatedReason
{
    TooFewMarks,
    LandmarksDisagree,
    Distorted,
    OutlinesMissing,
}
