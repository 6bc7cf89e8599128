namespace LocalStore.Register;

/// <summary>The validated answers of a form by the role they play in the register, such as <c>person.lastName</c>; a question left empty has none.</summary>
public sealed record RoleAnswers(IReadOnlyDictionary<string, RecordedAnswer> ByRole)
{
    public static RoleAnswers Empty { get; } = new(new Dictionary<string, RecordedAnswer>());

    public string? Text(string role) => ByRole.GetValueOrDefault(role)?.Text;

    public IReadOnlyList<string> Values(string role) => ByRole.GetValueOrDefault(role)?.Values ?? [];

    public string? Value(string role) => Values(role) is [var first, ..] ? first : null;

    public bool Has(string role, string value) => Values(role).Contains(value);

    /// <summary>Those whose role the filter takes.</summary>
    public RoleAnswers Where(Func<string, bool> takes) => new(ByRole.Where(answer => takes(answer.Key)).ToDictionary());

    /// <summary>These, with the answers of <paramref name="newer"/> in the place of theirs.</summary>
    public RoleAnswers With(RoleAnswers newer)
    {
        var merged = ByRole.ToDictionary();
        foreach (var (role, answer) in newer.ByRole) merged[role] = answer;
        return new RoleAnswers(merged);
    }
}
