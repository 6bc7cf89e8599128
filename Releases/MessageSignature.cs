using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Releases;

/// <summary>What a signature says of itself.</summary>
/// <param name="Created">When it was made, by the clock of whoever made it; whole seconds.</param>
/// <param name="KeyId">The name of the key.</param>
/// <param name="Nonce">A word of the server, when the clock could not be trusted; null otherwise.</param>
public sealed record SignatureFacts(DateTimeOffset Created, string KeyId, string? Nonce);

/// <summary>A signature as two headers carry it.</summary>
/// <param name="Input">The value of <c>Signature-Input</c>.</param>
/// <param name="Signature">The value of <c>Signature</c>.</param>
public sealed record SignatureHeaders(string Input, string Signature);

/// <summary>
/// HTTP message signatures (RFC 9421) in one profile: ECDSA on P-256 with SHA-256, exactly the components of <see cref="SignedRequest"/> or
/// <see cref="SignedAnswer"/> in their order. They survive a proxy that ends TLS.
/// </summary>
public static partial class MessageSignature
{
    public const string InputHeader = "Signature-Input";
    public const string SignatureHeader = "Signature";
    public const string DigestHeader = "Content-Digest";

    private const string Algorithm = "ecdsa-p256-sha256";
    private const int MostHeaderLength = 4096;

    public static SignatureHeaders Sign(string label, IReadOnlyList<(string Name, string Value)> components, ECDsa key, SignatureFacts facts)
    {
        var nonce = facts.Nonce is null ? "" : $";nonce=\"{facts.Nonce}\"";
        var parameters = string.Create(CultureInfo.InvariantCulture, $"({Names(components)});created={facts.Created.ToUnixTimeSeconds()}{nonce};keyid=\"{facts.KeyId}\";alg=\"{Algorithm}\"");
        var signature = key.SignData(Base(components, parameters), HashAlgorithmName.SHA256);
        return new SignatureHeaders($"{label}={parameters}", $"{label}=:{Convert.ToBase64String(signature)}:");
    }

    /// <summary>What the signature of this label says of itself, read but not yet believed; null when there is none of this profile.</summary>
    public static SignatureFacts? Read(string label, IReadOnlyList<(string Name, string Value)> components, string? input) =>
        ParametersOf(label, input) is { } parameters && Profile().Match(parameters) is { Success: true } match && match.Groups["names"].Value == Names(components)
        && long.TryParse(match.Groups["created"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var created) && created <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? new SignatureFacts(DateTimeOffset.FromUnixTimeSeconds(created), match.Groups["keyid"].Value, match.Groups["nonce"] is { Success: true } nonce ? nonce.Value : null)
            : null;

    /// <summary>Whether the signature of this label is by this key, over these components.</summary>
    public static bool IsBy(ECDsa key, string label, IReadOnlyList<(string Name, string Value)> components, string? input, string? signature)
    {
        if (ParametersOf(label, input) is not { } parameters || signature is null || signature.Length > MostHeaderLength) return false;
        var written = Regex.Match(signature, $@"(?:^|,\s*){Regex.Escape(label)}=:(?<bytes>[A-Za-z0-9+/=]+):", RegexOptions.CultureInvariant);
        var bytes = new byte[64];
        return written.Success && Convert.TryFromBase64String(written.Groups["bytes"].Value, bytes, out var length) && length == bytes.Length
            && key.VerifyData(Base(components, parameters), bytes, HashAlgorithmName.SHA256);
    }

    // RFC 9421, 2.5: a line for each component, then the parameters as they were sent.
    private static byte[] Base(IReadOnlyList<(string Name, string Value)> components, string parameters)
    {
        var lines = new StringBuilder();
        foreach (var (name, value) in components) lines.Append(name).Append(": ").Append(value).Append('\n');
        return Encoding.UTF8.GetBytes(lines.Append("\"@signature-params\": ").Append(parameters).ToString());
    }

    private static string Names(IReadOnlyList<(string Name, string Value)> components) => string.Join(' ', components.Select(component => component.Name));

    // Others may sign too, such as a proxy: only our label is looked at.
    private static string? ParametersOf(string label, string? input) =>
        input is not null && input.Length <= MostHeaderLength && Regex.Match(input, $@"(?:^|,\s*){Regex.Escape(label)}=(?<parameters>\([^)]*\)[^,]*)", RegexOptions.CultureInvariant) is { Success: true } match
            ? match.Groups["parameters"].Value.TrimEnd()
            : null;

    [GeneratedRegex("""^\((?<names>[^)]*)\);created=(?<created>[0-9]{1,12})(;nonce="(?<nonce>[A-Za-z0-9_-]{1,200})")?;keyid="(?<keyid>[A-Za-z0-9_-]{1,100})";alg="ecdsa-p256-sha256"$""", RegexOptions.CultureInvariant)]
    private static partial Regex Profile();
}
