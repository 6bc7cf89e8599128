using System.Security.Cryptography;

namespace LocalStore.Keys;

// AES-256-GCM as the register uses it: nonce (12 bytes, random), ciphertext, tag (16 bytes). What the bytes are and where they stand is bound to them.
internal static class Wrap
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> content, ReadOnlySpan<byte> place)
    {
        var bytes = new byte[NonceLength + content.Length + TagLength];
        RandomNumberGenerator.Fill(bytes.AsSpan(0, NonceLength));
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(bytes.AsSpan(0, NonceLength), content, bytes.AsSpan(NonceLength, content.Length), bytes.AsSpan(^TagLength..), place);
        return bytes;
    }

    // Throws CryptographicException for bytes that were altered, or that stand in another place.
    public static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> place)
    {
        if (bytes.Length < NonceLength + TagLength) throw new CryptographicException("The bytes are too short to be sealed content.");
        var content = new byte[bytes.Length - NonceLength - TagLength];
        using var cipher = new AesGcm(key, TagLength);
        cipher.Decrypt(bytes[..NonceLength], bytes[NonceLength..^TagLength], bytes[^TagLength..], content, place);
        return content;
    }
}
