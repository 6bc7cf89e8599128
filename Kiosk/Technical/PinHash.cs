using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Kiosk.Technical;

/// <summary>All that is kept of a PIN.</summary>
internal sealed record PinHash(int Iterations, byte[] Salt, byte[] Hash)
{
    // OWASP's figure for PBKDF2 with SHA-256; about a quarter of a second on a mini-PC.
    private const int IterationsNow = 600_000;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    public static PinHash Of(string pin)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return new PinHash(IterationsNow, salt, Derive(pin, salt, IterationsNow));
    }

    public bool Matches(string pin) => CryptographicOperations.FixedTimeEquals(Derive(pin, Salt, Iterations), Hash);

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, JsonSerializerOptions.Web);

    /// <summary>Null when this is no hash, or one that was made too weak.</summary>
    public static PinHash? Parse(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize<PinHash>(json, JsonSerializerOptions.Web) is { Iterations: >= IterationsNow, Salt.Length: >= SaltBytes, Hash.Length: HashBytes } hash ? hash : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[] Derive(string pin, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(pin), salt, iterations, HashAlgorithmName.SHA256, HashBytes);
}
