using LocalStore.Keys;

namespace LocalStore.Register;

/// <summary>A validated help request, without what names the person.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Person">Who is to be helped.</param>
/// <param name="Reference">What the person was told it is called.</param>
/// <param name="Channel">The way it came in.</param>
/// <param name="ReceivedOn">The day it came in.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Outcome">How it ended; null while it runs.</param>
/// <param name="RecallOn">The day somebody must come back to it.</param>
/// <param name="Owner">The agent who sees to it.</param>
/// <param name="Kinds">The codes of the help that is needed.</param>
/// <param name="Slots">The half-days that suit, as <c>monday-morning</c>, or <c>any</c>; empty when nothing was said.</param>
/// <param name="Frequency">How often, as a code.</param>
/// <param name="Delay">How soon, as a code.</param>
/// <param name="Neighbourhood">The code of the neighbourhood.</param>
/// <param name="SharesContact">Whether the person agreed, on the form, that name, address and telephone go to the volunteer.</param>
public sealed record HelpRequest(
    RequestId Id, PersonId Person, string Reference, string Channel, DateOnly ReceivedOn, RequestStatus Status, RequestOutcome? Outcome, DateOnly RecallOn, string Owner,
    IReadOnlyList<string> Kinds, IReadOnlyList<string> Slots, string? Frequency, string? Delay, string? Neighbourhood, bool SharesContact)
{
    /// <summary>The statuses of a request that is not closed.</summary>
    public static IReadOnlyList<RequestStatus> Running { get; } = [.. Enum.GetValues<RequestStatus>().Where(status => status != RequestStatus.Closed)];

    /// <summary>Whether the help goes on, and is not for once.</summary>
    public bool IsLasting => Frequency is not (null or "once");
}
