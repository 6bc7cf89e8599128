namespace Releases;

/// <summary>A class that a seal of today would take.</summary>
/// <param name="Node">The step of the ladder.</param>
/// <param name="Class">What its records have in common.</param>
/// <param name="Records">How many it counts.</param>
/// <param name="Persons">How many distinct persons are behind them.</param>
/// <param name="Days">How long its oldest record has waited.</param>
public sealed record PreviewedClass(string Node, IReadOnlyDictionary<string, string> Class, int Records, int Persons, int Days);

/// <summary>A release that waits, and the bytes of each part as they will leave.</summary>
public sealed record PreviewedRelease(Guid ReleaseId, string Week, IReadOnlyList<string> Bodies);

/// <summary>
/// What a seal of today would take and why it may, what waits and why, and what leaves at the next sending, to the byte. The agent says it
/// (<c>syncagent preview --json</c>); whoever shows it to the data protection officer reads it.
/// </summary>
/// <param name="Today">The day.</param>
/// <param name="Policy">The version of the policy.</param>
/// <param name="K">The fewest persons of a class.</param>
/// <param name="SensitiveK">The fewest of a sensitive one.</param>
/// <param name="HoldDays">How long every record waits before anything.</param>
/// <param name="SuppressDays">After how long a record without company is given up.</param>
/// <param name="IsSealed">Whether this week was sealed already: then the classes are those of the week to come, as it stands.</param>
/// <param name="Classes">What a seal would take.</param>
/// <param name="Suppressed">How many records would be given up.</param>
/// <param name="Young">How many wait because they are too young.</param>
/// <param name="Open">How many wait for their outcome.</param>
/// <param name="Few">How many wait in classes that are too small or too uniform.</param>
/// <param name="Leaving">What leaves at the next sending.</param>
public sealed record SealingPreview(
    DateOnly Today, int Policy, int K, int SensitiveK, int HoldDays, int SuppressDays, bool IsSealed, IReadOnlyList<PreviewedClass> Classes, int Suppressed, int Young, int Open, int Few, IReadOnlyList<PreviewedRelease> Leaving);
