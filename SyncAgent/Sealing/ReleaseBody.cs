using System.Text;
using System.Text.Json;
using LocalStore.Statistics;

namespace SyncAgent.Sealing;

/// <summary>The bytes of a seal as they would leave: classes and counts, padded to whole blocks so that their length tells nothing.</summary>
internal static class ReleaseBody
{
    /// <summary>The bytes are a multiple of this.</summary>
    public const int BlockBytes = 4096;

    private const string Schema = "kiosk-release/1";

    /// <summary>The body of one release, UTF-8 JSON followed by blanks. The same classes give the same bytes.</summary>
    public static byte[] Of(Guid releaseId, IReadOnlyList<SealedClass> classes)
    {
        var json = JsonSerializer.Serialize(new
        {
            schema = Schema,
            releaseId,
            policy = classes.Select(item => item.Policy).DefaultIfEmpty(0).Max(),
            items = classes.OrderBy(item => item.ItemId).Select(item => new { itemId = item.ItemId, node = item.Node, @class = item.Class.OrderBy(property => property.Key, StringComparer.Ordinal).ToDictionary(), n = item.Count }),
        });
        var length = Encoding.UTF8.GetByteCount(json);
        var blocks = (length + BlockBytes - 1) / BlockBytes;
        return Encoding.UTF8.GetBytes(json + new string(' ', blocks * BlockBytes - length));
    }
}
