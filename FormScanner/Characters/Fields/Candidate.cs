namespace FormScanner.Characters.Fields;

/// <summary>One thing that some cells in a row may say.</summary>
/// <param name="Text">One character for each cell.</param>
/// <param name="Log">Logarithm of its weight: how usual it is times how well it fits the cells.</param>
/// <param name="Rank">The highest becomes the text: the weight, less where a clear cell would be overruled.</param>
/// <param name="Spelled">How a list spells it; null where no list has it.</param>
internal sealed record Candidate(string Text, double Log, double Rank, string? Spelled = null)
{
    public Candidate(string text, double log)
        : this(text, log, log)
    {
    }

    /// <summary>The same text may be in a list twice, cut off the same, and open as well: its weights add up.</summary>
    public static IReadOnlyList<Candidate> Together(IEnumerable<Candidate> candidates) =>
    [
        .. candidates.GroupBy(candidate => candidate.Text).Select(same => new Candidate(
            same.Key,
            LogSum.Of([.. same.Select(candidate => candidate.Log)]),
            LogSum.Of([.. same.Select(candidate => candidate.Rank)]),
            same.OrderByDescending(candidate => candidate.Log).Select(candidate => candidate.Spelled).FirstOrDefault(spelled => spelled is not null))),
    ];

    /// <summary>This one, then the other.</summary>
    public Candidate Then(Candidate next) => new(Text + next.Text, Log + next.Log, Rank + next.Rank, Text == "" ? next.Spelled : Join(" ", next));

    /// <summary>This one, then a character in a cell of its own, then the other.</summary>
    public Candidate Then(Candidate next, char between, double log) =>
        new($"{Text}{between}{next.Text}", Log + log + next.Log, Rank + log + next.Rank, Join(between.ToString(), next));

    private string? Join(string between, Candidate next) =>
        Spelled is null || next.Spelled is null ? null : Spelled + between + next.Spelled;
}
