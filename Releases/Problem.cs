namespace Releases;

/// <summary>Why the server did not do what it was asked.</summary>
/// <param name="Code">One of the words below.</param>
/// <param name="Detail">For whoever mends it, in English; no value of a class.</param>
/// <param name="Nonce">With <see cref="Clock"/>: what a new signature may carry instead of the right time.</param>
public sealed record Problem(string Code, string Detail, string? Nonce = null)
{
    public const string Malformed = "malformed";
    public const string BadSignature = "bad-signature";
    public const string Clock = "clock";
    public const string Revoked = "revoked";
    public const string UnknownCode = "unknown-code";
    public const string DigestDiffers = "digest-differs";
    public const string Erased = "erased";
    public const string TooLarge = "too-large";
    public const string UnsupportedSchema = "unsupported-schema";
}
