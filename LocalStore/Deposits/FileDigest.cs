using System.Security.Cryptography;

namespace LocalStore.Deposits;

/// <summary>The SHA-256 of an original file, as 64 small hexadecimal digits: the same bytes again have the same digest.</summary>
public readonly record struct FileDigest
{
    private readonly string? hex;

    private FileDigest(string hex) => this.hex = hex;

    /// <summary>The digits; throws <see cref="InvalidOperationException"/> for a digest that was never computed.</summary>
    public string Hex => hex ?? throw new InvalidOperationException("This file digest was never computed.");

    /// <summary>Computes it from the bytes of a file.</summary>
    public static FileDigest Of(ReadOnlySpan<byte> content) => new(Convert.ToHexStringLower(SHA256.HashData(content)));

    /// <summary>Computes it from the rest of a stream.</summary>
    public static async Task<FileDigest> OfAsync(Stream content, CancellationToken cancellationToken) =>
        new(Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken)));

    internal static FileDigest Stored(string hex) => new(hex);

    public override string ToString() => hex ?? "(none)";
}
