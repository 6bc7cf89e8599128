namespace Releases;

/// <summary>What the server says of a part it took; with its signature it is the receipt.</summary>
/// <param name="ReleaseId">The release.</param>
/// <param name="Part">The part.</param>
/// <param name="Parts">Of how many.</param>
/// <param name="Items">What became of each class.</param>
public sealed record ReleaseAnswer(Guid ReleaseId, int Part, int Parts, IReadOnlyList<ItemAnswer> Items);

/// <summary>What became of one class.</summary>
/// <param name="ItemId">The class.</param>
/// <param name="Status"><see cref="Created"/>, <see cref="Duplicate"/> or <see cref="Rejected"/>.</param>
/// <param name="Code">Why it was rejected; null otherwise.</param>
public sealed record ItemAnswer(Guid ItemId, string Status, string? Code = null)
{
    public const string Created = "created";
    public const string Duplicate = "duplicate";
    public const string Rejected = "rejected";
}
