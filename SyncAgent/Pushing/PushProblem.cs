namespace SyncAgent.Pushing;

/// <summary>What stands in the way of sending, as it is kept and shown.</summary>
internal static class PushProblem
{
    public const string NotEnrolled = "not-enrolled";
    public const string Unreachable = "unreachable";
    public const string ServerBusy = "server-busy";
    public const string NotOurServer = "not-our-server";
    public const string Tls = "tls";
    public const string Refused = "refused";
    public const string Revoked = "revoked";
    public const string DigestDiffers = "digest-differs";
    public const string TooLarge = "too-large";
    public const string UnsupportedSchema = "unsupported-schema";
    public const string Clock = "clock";
}
