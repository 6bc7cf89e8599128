namespace LocalStore.Register;

/// <summary>What a search found.</summary>
/// <param name="People">Who may be meant, the likeliest first.</param>
/// <param name="TooMany">Whether more may be meant than are shown.</param>
public sealed record PeopleFound(IReadOnlyList<Person> People, bool TooMany);
