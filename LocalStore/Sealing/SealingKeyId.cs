using System.Security.Cryptography;

namespace LocalStore.Sealing;

/// <summary>The name of a sealing key: the first 8 bytes of the SHA-256 of its public half (SPKI), as 16 hexadecimal digits.</summary>
public readonly record struct SealingKeyId(string Hex)
{
    internal const int Length = 8;

    internal static SealingKeyId Of(ReadOnlySpan<byte> subjectPublicKeyInfo) => Read(SHA256.HashData(subjectPublicKeyInfo));

    internal static SealingKeyId Read(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(bytes[..Length]));

    internal void Write(Span<byte> target) => Convert.FromHexString(Hex).CopyTo(target);

    public override string ToString() => Hex;
}
