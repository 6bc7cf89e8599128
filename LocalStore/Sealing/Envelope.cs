using System.Security.Cryptography;

namespace LocalStore.Sealing;

// The sealed form of a content, version 1:
//
//     0   4  magic "KSEL"
//     4   1  version
//     5   8  id of the key it is sealed for
//    13  65  ephemeral public key, an uncompressed P-256 point
//    78  12  nonce
//    90   n  ciphertext
//  90+n  16  tag
//
// The AES-256 key is HKDF-SHA256 of the ECDH secret; its info holds bytes 4 to 77, so a key serves one version, one
// recipient and one ephemeral key. The tag covers the whole head and the purpose. The test vectors freeze all of it.
internal static class Envelope
{
    public const byte Version = 1;
    public const int PointLength = 65;
    public const int NonceLength = 12;
    public const int TagLength = 16;
    public const int NonceAt = 78;
    public const int HeadLength = NonceAt + NonceLength;

    private const int VersionAt = 4;
    private const int KeyIdAt = 5;
    private const int PointAt = 13;

    private static ReadOnlySpan<byte> Magic => "KSEL"u8;

    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Magic);

    public static bool IsWhole(ReadOnlySpan<byte> bytes) => bytes.Length >= HeadLength + TagLength;

    public static byte VersionOf(ReadOnlySpan<byte> bytes) => bytes.Length > VersionAt ? bytes[VersionAt] : (byte)0;

    public static SealingKeyId KeyIdOf(ReadOnlySpan<byte> bytes) => SealingKeyId.Read(bytes[KeyIdAt..PointAt]);

    public static ECParameters EphemeralKeyOf(ReadOnlySpan<byte> bytes) => P256.FromPoint(bytes[PointAt..NonceAt]);

    public static void WriteHead(Span<byte> target, SealingKeyId keyId, in ECParameters ephemeral, ReadOnlySpan<byte> nonce)
    {
        Magic.CopyTo(target);
        target[VersionAt] = Version;
        keyId.Write(target[KeyIdAt..]);
        P256.WritePoint(target[PointAt..], ephemeral);
        nonce.CopyTo(target[NonceAt..]);
    }

    public static void DeriveKey(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> head, Span<byte> key) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, key, salt: [], info: [.. "kiosk sealed envelope"u8, .. head[VersionAt..NonceAt]]);

    public static byte[] Covered(ReadOnlySpan<byte> head, SealPurpose purpose) => [.. head, .. purpose.Bind()];
}
