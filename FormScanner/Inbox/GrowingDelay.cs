namespace FormScanner.Inbox;

/// <summary>How many looks to leave out after so many failures in a row: 1, 3, 7 …, so that a share or a disk that stays away costs little.</summary>
internal sealed class GrowingDelay(int mostLooks)
{
    private int next = 1;
    private int left;

    /// <summary>Whether this look is left out.</summary>
    public bool Skips() => left > 0 && left-- > 0;

    public void Failed()
    {
        left = next;
        next = Math.Min((next * 2) + 1, mostLooks);
    }

    public void Worked() => next = 1;
}
