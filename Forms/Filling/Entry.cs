namespace Forms.Filling;

/// <summary>What a person entered for one question, found to be allowed; <see cref="None"/> when the person left it.</summary>
/// <param name="Values">The chosen options of a choice; empty for other kinds.</param>
/// <param name="Text">What was typed, in the form that is stored (a telephone number as ten digits, a date as JJMMAAAA); null for a choice.</param>
public sealed record Entry(IReadOnlyList<string> Values, string? Text)
{
    /// <summary>Asked and left without an answer.</summary>
    public static Entry None { get; } = new([], null);

    /// <summary>Something stands on paper that is only a picture here: it was answered, and what it says is not known.</summary>
    public static Entry OnPaper { get; } = new([], null) { IsOnPaper = true };

    public bool IsOnPaper { get; private init; }

    public bool IsNone => Values.Count == 0 && Text is null && !IsOnPaper;

    /// <summary>Whether the choice holds <paramref name="value"/>.</summary>
    public bool Has(string value) => Values.Contains(value);

    public static Entry OfValues(params IReadOnlyList<string> values) => new(values, null);

    public static Entry OfText(string text) => new([], text);
}
