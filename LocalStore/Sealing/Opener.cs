using System.Security.Cryptography;

namespace LocalStore.Sealing;

/// <summary>Opens envelopes with the commune's private key; it may be used by several threads at once.</summary>
public sealed class Opener : IDisposable
{
    private readonly ECDiffieHellman key;
    private readonly Lock gate = new();

    internal Opener(ECDiffieHellman key)
    {
        this.key = key;
        KeyId = SealingKeyId.Of(key.ExportSubjectPublicKeyInfo());
    }

    /// <summary>The key this opens with.</summary>
    public SealingKeyId KeyId { get; }

    /// <summary>Opens an envelope for the purpose it was sealed for; bad bytes come out as a value, never as an exception.</summary>
    public Opening Open(ReadOnlySpan<byte> envelope, SealPurpose purpose)
    {
        if (!Envelope.Begins(envelope)) return new Opening.NotAnEnvelope();
        var version = Envelope.VersionOf(envelope);
        if (version > Envelope.Version) return new Opening.NewerVersion(version);
        if (version < Envelope.Version || !Envelope.IsWhole(envelope)) return new Opening.Damaged();
        var sealedFor = Envelope.KeyIdOf(envelope);
        if (sealedFor != KeyId) return new Opening.WrongKey(sealedFor);

        Span<byte> contentKey = stackalloc byte[32];
        try
        {
            var head = envelope[..Envelope.HeadLength];
            DeriveKey(head, contentKey);
            return Decrypt(envelope, head, contentKey, purpose);
        }
        catch (CryptographicException)
        {
            return new Opening.Damaged();
        }
        finally
        {
            CryptographicOperations.ZeroMemory(contentKey);
        }
    }

    public void Dispose() => key.Dispose();

    private void DeriveKey(ReadOnlySpan<byte> head, Span<byte> contentKey)
    {
        using var ephemeral = ECDiffieHellman.Create(Envelope.EphemeralKeyOf(head));
        using var ephemeralPublic = ephemeral.PublicKey;
        byte[] secret;
        lock (gate) secret = key.DeriveRawSecretAgreement(ephemeralPublic);
        Envelope.DeriveKey(secret, head, contentKey);
        CryptographicOperations.ZeroMemory(secret);
    }

    private static Opening.Opened Decrypt(
        ReadOnlySpan<byte> envelope, ReadOnlySpan<byte> head, ReadOnlySpan<byte> contentKey, SealPurpose purpose)
    {
        var content = new byte[envelope.Length - Envelope.HeadLength - Envelope.TagLength];
        using var cipher = new AesGcm(contentKey, Envelope.TagLength);
        cipher.Decrypt(
            head[Envelope.NonceAt..], envelope[Envelope.HeadLength..^Envelope.TagLength], envelope[^Envelope.TagLength..], content,
            Envelope.Covered(head, purpose));
        return new Opening.Opened(content);
    }
}
