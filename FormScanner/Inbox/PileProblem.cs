namespace FormScanner.Inbox;

/// <summary>The codes of what a pile of paper can be wrong in; they stand in deposits and are worded where a person reads them.</summary>
internal static class PileProblem
{
    /// <summary>This page of the copy has not come in yet.</summary>
    public const string PageMissing = "page-missing";

    /// <summary>This page was in the pile twice, with the same answers; one is kept.</summary>
    public const string PageTwice = "page-twice";

    /// <summary>Two papers of this serial with different answers were in the pile: a blank form was photocopied. Both are kept.</summary>
    public const string SerialPhotocopied = "serial-photocopied";

    /// <summary>This page of this serial came in before; whether with the same answers shows where deposits can be opened.</summary>
    public const string SerialSeenBefore = "serial-seen-before";

    /// <summary>Other pages of this serial came in before.</summary>
    public const string CompletesEarlierDeposit = "completes-earlier-deposit";
}
