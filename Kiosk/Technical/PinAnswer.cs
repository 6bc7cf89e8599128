namespace Kiosk.Technical;

/// <summary>What the door of the technical page answers.</summary>
internal abstract record PinAnswer
{
    private PinAnswer()
    {
    }

    /// <summary>No PIN was set: the door stays shut.</summary>
    public sealed record NoPin : PinAnswer;

    /// <summary>A PIN may be tried.</summary>
    public sealed record Waiting : PinAnswer;

    public sealed record Right : PinAnswer;

    /// <summary>Not the PIN; so many tries are left.</summary>
    public sealed record Wrong(int TriesLeft) : PinAnswer;

    /// <summary>Too many wrong tries; the door opens again after so many minutes, rounded up.</summary>
    public sealed record Locked(int Minutes) : PinAnswer;
}
