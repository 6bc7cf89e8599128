namespace LocalStore.Statistics;

/// <summary>What of one record may be counted: codes, a day, and a token that only counts a person once. No name, no address, no words.</summary>
/// <param name="Record">The name of the record; a second fact of the same record changes nothing.</param>
/// <param name="PersonToken">32 bytes, keyed: the same person always, and nobody without the key can tell who.</param>
/// <param name="Kind">Request or offer.</param>
/// <param name="HelpKinds">The codes of the help, as in <c>codes.json</c>.</param>
/// <param name="Lasting">Whether the help goes on; null for an offer.</param>
/// <param name="Age">How old, in four steps.</param>
/// <param name="Neighbourhood">The code of the neighbourhood; null when it is not known.</param>
/// <param name="Channel">The way it came in, as a code.</param>
/// <param name="ReceivedOn">The day it came in, by the calendar of the town hall.</param>
public sealed record CodedFact(
    Guid Record, byte[] PersonToken, FactKind Kind, IReadOnlyList<string> HelpKinds, bool? Lasting, AgeBand Age, string? Neighbourhood, string Channel, DateOnly ReceivedOn)
{
    /// <summary>The length of a token, in bytes.</summary>
    public const int TokenBytes = 32;

    /// <summary>How it ended; null while it runs.</summary>
    public FactOutcome? Outcome { get; init; }

    /// <summary>The day it ended; null while it runs.</summary>
    public DateOnly? EndedOn { get; init; }
}
