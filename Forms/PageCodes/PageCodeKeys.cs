using System.Security.Cryptography;
using System.Text;

namespace Forms.PageCodes;

/// <summary>The secrets that page codes are vouched for with: HMAC-SHA-256 truncated to 64 bits. Without any, codes carry a checksum only.</summary>
public sealed class PageCodeKeys
{
    private const char NoKey = '0';
    private const int TagBytes = 8;
    private readonly IReadOnlyDictionary<char, byte[]> _keys;
    private readonly char _newest;

    private PageCodeKeys(IReadOnlyDictionary<char, byte[]> keys)
    {
        _keys = keys;
        _newest = keys.Count == 0 ? NoKey : keys.Keys.Max();
    }

    public static PageCodeKeys None { get; } = new(new Dictionary<char, byte[]>());

    /// <summary>Reads keys from lines <c>ID BASE64</c>: one id symbol from 1 to Z and 32 bytes. The last id by alphabet signs new paper.</summary>
    /// <exception cref="FormatException">A line is not of that shape; the message names its number, never its content.</exception>
    public static PageCodeKeys Parse(IEnumerable<string> lines)
    {
        var keys = new Dictionary<char, byte[]>();
        foreach (var (line, number) in lines.Select((line, index) => (line.Trim(), index + 1)))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var key = new byte[32];
            var right = line.Length > 2 && line[1] == ' ' && line[0] != NoKey
                && Crockford.Symbols.Contains(line[0], StringComparison.Ordinal)
                && Convert.TryFromBase64String(line[2..].Trim(), key, out var written) && written == key.Length;
            if (!right || !keys.TryAdd(line[0], key))
                throw new FormatException($"page-code keys, line {number}: must be one id symbol (1-9, A-Z without I L O U, once each), a space and 32 bytes in base 64");
        }

        return new PageCodeKeys(keys);
    }

    /// <summary>Whether the tag of a code is right; null when it cannot be known here (made with a key this machine does not have).</summary>
    public bool? Verify(PageCode code)
    {
        var id = code.Tag[0];
        if (id == NoKey)
        {
            var same = string.Equals(Checksum(code.Body), code.Tag, StringComparison.Ordinal);
            return same && _keys.Count == 0 ? null : false;
        }

        if (!_keys.TryGetValue(id, out var key)) return null;
        return CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Signed(id, key, code.Body)), Encoding.ASCII.GetBytes(code.Tag));
    }

    internal string Tag(string body) => Tag(body, _newest)!;

    /// <summary>The tag made with the key of that id; null when the key is not here.</summary>
    internal string? Tag(string body, char keyId) =>
        keyId == NoKey ? Checksum(body) : _keys.TryGetValue(keyId, out var key) ? Signed(keyId, key, body) : null;

    private static string Signed(char id, byte[] key, string body) =>
        id + Crockford.Encode(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(body)).AsSpan(0, TagBytes));

    private static string Checksum(string body) =>
        NoKey + Crockford.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(body)).AsSpan(0, TagBytes));
}
