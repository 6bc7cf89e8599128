using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Releases;

namespace CommuneServer.Kiosks;

/// <summary>Words that stand in for the right time: a kiosk whose clock is off gets one, signs it, and is believed for five minutes. Nothing is kept.</summary>
internal sealed class ClockNonces(TimeProvider clock)
{
    private const int TimeBytes = 8;
    private const int MacBytes = 16;

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    private readonly byte[] secret = RandomNumberGenerator.GetBytes(32);

    public string Create(KioskName kiosk)
    {
        var bytes = new byte[TimeBytes + MacBytes];
        BinaryPrimitives.WriteInt64BigEndian(bytes, clock.GetUtcNow().Add(Lasts).ToUnixTimeSeconds());
        Mac(kiosk, bytes.AsSpan(0, TimeBytes)).CopyTo(bytes.AsSpan(TimeBytes));
        return Base64Url.EncodeToString(bytes);
    }

    public bool IsGood(KioskName kiosk, string nonce)
    {
        var bytes = new byte[TimeBytes + MacBytes];
        return Base64Url.TryDecodeFromChars(nonce, bytes, out var length) && length == bytes.Length
            && CryptographicOperations.FixedTimeEquals(Mac(kiosk, bytes.AsSpan(0, TimeBytes)), bytes.AsSpan(TimeBytes))
            && BinaryPrimitives.ReadInt64BigEndian(bytes) >= clock.GetUtcNow().ToUnixTimeSeconds();
    }

    private byte[] Mac(KioskName kiosk, ReadOnlySpan<byte> time) => HMACSHA256.HashData(secret, (byte[])[.. time, .. Encoding.ASCII.GetBytes(kiosk.Whole)])[..MacBytes];
}
