using System.Security.Cryptography;
using System.Text.Json;

namespace Releases;

/// <summary>What leaves the town hall: classes and how many records each counts. UTF-8 JSON, padded with blanks to whole blocks so that its length tells little.</summary>
/// <param name="Schema">Always <see cref="CurrentSchema"/>.</param>
/// <param name="ReleaseId">The name of the seal, random.</param>
/// <param name="Part">Which part of it this is, from 1.</param>
/// <param name="Parts">In how many parts it travels.</param>
/// <param name="Policy">The version of the policy it was made with.</param>
/// <param name="Items">The classes, ordered by <see cref="ReleaseItem.ItemId"/>.</param>
public sealed record Release(string Schema, Guid ReleaseId, int Part, int Parts, int Policy, IReadOnlyList<ReleaseItem> Items)
{
    /// <summary>The one shape there is.</summary>
    public const string CurrentSchema = "kiosk-release/1";

    /// <summary>The bytes are a multiple of this.</summary>
    public const int BlockBytes = 4096;

    /// <summary>The most bytes the server takes at once.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>The most parts a release travels in.</summary>
    public const int MostParts = 1024;

    /// <summary>The body as it travels; the same release gives the same bytes.</summary>
    public byte[] ToBytes() => Padded(JsonSerializer.SerializeToUtf8Bytes(this, ReleaseJson.Default.Release));

    /// <summary>Fills up with blanks to a whole number of blocks.</summary>
    public static byte[] Padded(byte[] json)
    {
        var padded = new byte[Math.Max(1, (json.Length + BlockBytes - 1) / BlockBytes) * BlockBytes];
        json.CopyTo(padded, 0);
        padded.AsSpan(json.Length).Fill((byte)' ');
        return padded;
    }

    /// <summary>SHA-256 of the bytes as they travel, as the value of the header <c>Content-Digest</c> (RFC 9530).</summary>
    public static string DigestOf(ReadOnlySpan<byte> body) => $"sha-256=:{Convert.ToBase64String(SHA256.HashData(body))}:";
}
