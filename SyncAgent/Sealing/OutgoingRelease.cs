using LocalStore.Statistics;
using Releases;

namespace SyncAgent.Sealing;

/// <summary>A sealed release as it leaves.</summary>
internal static class OutgoingRelease
{
    /// <summary>One part of it; the parts share its classes evenly, in the order of their names.</summary>
    /// <param name="release">What was sealed.</param>
    /// <param name="part">From 1 to its number of parts.</param>
    public static Release Of(SealedRelease release, int part)
    {
        var (count, parts) = (release.Classes.Count, release.Parts);
        var (from, to) = (count * (part - 1) / parts, count * part / parts);
        return new Release(
            Release.CurrentSchema, release.ReleaseId, part, parts, release.Policy,
            [.. release.Classes.Take(from..to).Select(item => new ReleaseItem(item.ItemId, item.Node, item.Class.OrderBy(property => property.Key, StringComparer.Ordinal).ToDictionary(), item.Count))]);
    }
}
