using Releases;

namespace CommuneServer.Ingest;

/// <summary>What the envelope of a part must be.</summary>
internal static class ReleaseRules
{
    private const int MostItems = 5_000;

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public static Problem? Problem(Release release, Guid asked)
    {
        if (release.Schema != Release.CurrentSchema) return new(Releases.Problem.UnsupportedSchema, $"This server takes {Release.CurrentSchema}; the release is {release.Schema}.");
        if (release.ReleaseId != asked) return Malformed("releaseId is not the one in the path.");
        if (release.Parts is < 1 or > Release.MostParts || release.Part < 1 || release.Part > release.Parts) return Malformed($"part must be between 1 and parts, parts between 1 and {Release.MostParts}; they are {release.Part} of {release.Parts}.");
        if (release.Policy < 1) return Malformed($"policy must be 1 or more; it is {release.Policy}.");
        if (release.Items.Count > MostItems) return new(Releases.Problem.TooLarge, $"items must be {MostItems} at most; there are {release.Items.Count}.");
        return release.Items.DistinctBy(item => item.ItemId).Count() == release.Items.Count ? null : Malformed("items name the same itemId twice.");
    }

    private static Problem Malformed(string detail) => new(Releases.Problem.Malformed, detail);
}
