using System.Security.Cryptography;

namespace LocalStore.Sealing;

/// <summary>Seals contents with the commune's public key; it cannot open what it sealed, and may be used by several threads at once.</summary>
public sealed class Sealer
{
    private readonly ECParameters recipient;

    internal Sealer(ECDiffieHellman key)
    {
        recipient = key.ExportParameters(false);
        KeyId = SealingKeyId.Of(key.ExportSubjectPublicKeyInfo());
    }

    /// <summary>The key that will open what this seals.</summary>
    public SealingKeyId KeyId { get; }

    /// <summary>Seals a content, of up to 1 GiB, for one purpose; the same content sealed twice gives different bytes.</summary>
    public byte[] Seal(ReadOnlySpan<byte> content, SealPurpose purpose)
    {
        Span<byte> nonce = stackalloc byte[Envelope.NonceLength];
        RandomNumberGenerator.Fill(nonce);
        using var ephemeral = P256.NewKey();
        return Seal(content, purpose, ephemeral, nonce);
    }

    // Only the test vectors choose the ephemeral key and the nonce.
    internal byte[] Seal(ReadOnlySpan<byte> content, SealPurpose purpose, ECDiffieHellman ephemeral, ReadOnlySpan<byte> nonce)
    {
        var envelope = new byte[Envelope.HeadLength + content.Length + Envelope.TagLength];
        var head = envelope.AsSpan(0, Envelope.HeadLength);
        Envelope.WriteHead(head, KeyId, ephemeral.ExportParameters(false), nonce);

        using var other = ECDiffieHellman.Create(recipient);
        using var otherPublic = other.PublicKey;
        var secret = ephemeral.DeriveRawSecretAgreement(otherPublic);
        Span<byte> key = stackalloc byte[32];
        try
        {
            Envelope.DeriveKey(secret, head, key);
            using var cipher = new AesGcm(key, Envelope.TagLength);
            cipher.Encrypt(
                nonce, content, envelope.AsSpan(Envelope.HeadLength, content.Length), envelope.AsSpan(^Envelope.TagLength..),
                Envelope.Covered(head, purpose));
            return envelope;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
            CryptographicOperations.ZeroMemory(key);
        }
    }
}
