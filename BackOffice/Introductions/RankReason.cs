namespace BackOffice.Introductions;

/// <summary>One thing that speaks for a volunteer; the words for it are French and stand in <see cref="RankWords"/>.</summary>
public abstract record RankReason
{
    private RankReason()
    {
    }

    /// <summary>Lives in the neighbourhood of the person.</summary>
    public sealed record SameNeighbourhood : RankReason;

    /// <summary>Half-days that suit both; none when one of them said nothing or « any ».</summary>
    public sealed record CommonSlots(IReadOnlyList<string> Slots) : RankReason;

    /// <summary>How many introductions run with the volunteer.</summary>
    public sealed record Running(int Count) : RankReason;

    /// <summary>When the volunteer was last asked; null when never.</summary>
    public sealed record LastAsked(DateOnly? On) : RankReason;

    /// <summary>Helps with everything that is needed, or with part of it.</summary>
    public sealed record Kinds(IReadOnlyList<string> Common, int Needed) : RankReason;
}
