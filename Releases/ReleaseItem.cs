namespace Releases;

/// <summary>One class of a release.</summary>
/// <param name="ItemId">Its name, random.</param>
/// <param name="Node">The step of the ladder, see <see cref="Ladder"/>.</param>
/// <param name="Class">What its records have in common, by <see cref="ClassProperty"/>, ordered by name.</param>
/// <param name="N">How many records it counts; at least k distinct persons are behind them.</param>
public sealed record ReleaseItem(Guid ItemId, string Node, IReadOnlyDictionary<string, string> Class, int N);
