namespace LocalStore.Statistics;

/// <summary>A class that was sealed: what may leave. It counts at least k distinct persons.</summary>
/// <param name="ItemId">Its name, random.</param>
/// <param name="ReleaseId">The name of the seal it is part of, random.</param>
/// <param name="Week">The ISO week of the seal, such as <c>2026-W48</c>.</param>
/// <param name="SealedOn">The day of the seal.</param>
/// <param name="Policy">The version of the policy.</param>
/// <param name="Node">The step of the ladder, such as <c>N3</c>.</param>
/// <param name="Class">What the records have in common, by the name of the property.</param>
/// <param name="Count">How many records.</param>
public sealed record SealedClass(Guid ItemId, Guid ReleaseId, string Week, DateOnly SealedOn, int Policy, string Node, IReadOnlyDictionary<string, string> Class, int Count);
