using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Releases;

/// <summary>
/// What the server's administrator reads out to whoever installs a kiosk: 16 signs that work once, and 16 signs by which the kiosk knows the server.
/// Signs are those of Crockford's Base32, in groups of four; small letters, O for 0, I and L for 1 are taken for what was meant.
/// </summary>
public sealed record EnrolmentCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int HalfLength = 16;

    private EnrolmentCode(string secret, string fingerprint) => (Secret, Fingerprint) = (secret, fingerprint);

    /// <summary>80 random bits; the server keeps their hash alone.</summary>
    public string Secret { get; }

    /// <summary>80 bits of SHA-256 over the server's public key.</summary>
    public string Fingerprint { get; }

    public static EnrolmentCode Create(ECDsa serverKey) => new(Signs(RandomNumberGenerator.GetBytes(HalfLength)), FingerprintOf(serverKey));

    /// <summary>Whether this is the server that the code was made by.</summary>
    public bool IsOf(ECDsa serverKey) => FingerprintOf(serverKey) == Fingerprint;

    /// <summary>What the server keeps of a secret: SHA-256, hexadecimal.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret)));

    public static bool TryParse(string text, [NotNullWhen(true)] out EnrolmentCode? code)
    {
        var signs = string.Concat(text.ToUpperInvariant().Where(sign => sign is not ('-' or ' ')).Select(sign => sign switch { 'O' => '0', 'I' or 'L' => '1', _ => sign }));
        code = signs.Length == 2 * HalfLength && signs.All(Alphabet.Contains) ? new EnrolmentCode(signs[..HalfLength], signs[HalfLength..]) : null;
        return code is not null;
    }

    public override string ToString() => string.Join('-', (Secret + Fingerprint).Chunk(4).Select(group => new string(group)));

    private static string FingerprintOf(ECDsa key) => Signs(SHA256.HashData(key.ExportSubjectPublicKeyInfo()).AsSpan(0, HalfLength));

    // Five bits of each byte: as many signs as bytes.
    private static string Signs(ReadOnlySpan<byte> bytes)
    {
        var signs = new StringBuilder(bytes.Length);
        foreach (var one in bytes) signs.Append(Alphabet[one & 31]);
        return signs.ToString();
    }
}
