namespace LocalStore.Statistics;

/// <summary>A class that was sealed. It counts at least k distinct persons.</summary>
/// <param name="ItemId">Its name, random.</param>
/// <param name="Node">The step of the ladder, such as <c>N3</c>.</param>
/// <param name="Class">What the records have in common, by the name of the property.</param>
/// <param name="Count">How many records.</param>
public sealed record SealedClass(Guid ItemId, string Node, IReadOnlyDictionary<string, string> Class, int Count)
{
    /// <summary>Why the commune server does not take it; null when it does, or was not asked yet.</summary>
    public string? Refusal { get; init; }
}
