namespace Kiosk.Speech;

/// <summary>One thing a page says.</summary>
public abstract record SpokenPart
{
    private SpokenPart()
    {
    }

    /// <summary>A sentence that is the same for everybody.</summary>
    public sealed record Words(string Text) : SpokenPart;

    /// <summary>The answers on one page of a list; only said to somebody who agreed to it.</summary>
    public sealed record Answers(string List, int Page) : SpokenPart;

    /// <summary>The number under which something was sent. It names nobody.</summary>
    public sealed record Reference : SpokenPart;
}
