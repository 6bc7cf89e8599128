namespace LocalStore.Statistics;

/// <summary>What was sealed in one week, and may leave. Which records are counted in it is written nowhere.</summary>
/// <param name="ReleaseId">Its name, random.</param>
/// <param name="Week">The ISO week of the seal, such as <c>2026-W48</c>.</param>
/// <param name="SealedOn">The day of the seal.</param>
/// <param name="Policy">The version of the policy.</param>
/// <param name="Classes">Its classes, ordered by name; none when nothing was ripe.</param>
public sealed record SealedRelease(Guid ReleaseId, string Week, DateOnly SealedOn, int Policy, IReadOnlyList<SealedClass> Classes)
{
    /// <summary>Where it is on its way.</summary>
    public ReleaseState State { get; init; } = ReleaseState.Sealed;

    /// <summary>In how many parts it travels.</summary>
    public int Parts { get; init; } = 1;

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>Whether the server took it but for some classes.</summary>
    public bool HasRefusals => Classes.Any(item => item.Refusal is not null);

    /// <summary>Whether « remettre en file » has something to do.</summary>
    public bool MayRequeue => State == ReleaseState.Quarantined || State == ReleaseState.Delivered && HasRefusals;

    /// <summary>When the server acknowledged it; null before.</summary>
    public DateTime? DeliveredAtUtc { get; init; }

    /// <summary>Why it waits or was put aside, as a code; null when nothing is wrong.</summary>
    public string? Problem { get; init; }
}
