namespace Releases;

/// <summary>What of a request is signed (RFC 9421): what is asked, of what, and the digest of the body.</summary>
public sealed record SignedRequest(string Method, string Path, string Query, string ContentType, string ContentDigest)
{
    /// <summary>The label of its signature.</summary>
    public const string Label = "kiosk";

    /// <summary>The label of a second signature, by a key that is to be taken over.</summary>
    public const string NextLabel = "next";

    /// <summary>The components and their values, in the order of the profile.</summary>
    public IReadOnlyList<(string Name, string Value)> Components =>
    [
        ("\"@method\"", Method), ("\"@path\"", Path), ("\"@query\"", Query.Length == 0 ? "?" : Query), ("\"content-type\"", ContentType), ("\"content-digest\"", ContentDigest),
    ];
}

/// <summary>What of an answer is signed: how it went, the digest of the body, and the request it answers.</summary>
public sealed record SignedAnswer(int Status, string ContentType, string ContentDigest, SignedRequest Request)
{
    /// <summary>The label of its signature.</summary>
    public const string Label = "receipt";

    /// <summary>The components and their values, in the order of the profile.</summary>
    public IReadOnlyList<(string Name, string Value)> Components =>
    [
        ("\"@status\"", Status.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("\"content-type\"", ContentType), ("\"content-digest\"", ContentDigest),
        .. Request.Components.Select(component => ($"{component.Name};req", component.Value)),
    ];
}
