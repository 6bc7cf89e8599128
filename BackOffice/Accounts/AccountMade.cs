namespace BackOffice.Accounts;

/// <summary>What came of making an account: its one-time code, or why there is none.</summary>
public sealed record AccountMade(string? Code, IReadOnlyList<string> Problems)
{
    public static AccountMade Not(params IReadOnlyList<string> problems) => new(null, problems);
}
