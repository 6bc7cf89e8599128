using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Releases;

/// <summary>Public keys as they travel: ECDSA on P-256, SubjectPublicKeyInfo in Base64; and the names they go by.</summary>
public static class SigningKey
{
    private const string Curve = "1.2.840.10045.3.1.7"; // prime256v1

    public static ECDsa Create() => ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static string PublicKeyOf(ECDsa key) => Convert.ToBase64String(key.ExportSubjectPublicKeyInfo());

    /// <summary>The name of a key: the first 16 bytes of SHA-256 over its SubjectPublicKeyInfo, as 32 hexadecimal digits.</summary>
    public static string IdOf(ECDsa key) => Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()).AsSpan(0, 16));

    /// <summary>Reads a public key; false when it is none, or of another kind.</summary>
    public static bool TryRead(string publicKey, [NotNullWhen(true)] out ECDsa? key)
    {
        key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(publicKey), out _);
            if (key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == Curve) return true;
        }
        catch (Exception problem) when (problem is FormatException or CryptographicException)
        {
            // Falls through to « no key ».
        }

        key.Dispose();
        key = null;
        return false;
    }
}
