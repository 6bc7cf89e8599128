using Forms.Templates;

namespace Forms.Answers;

/// <summary>What was answered to one question, and how sure that is.</summary>
/// <param name="Question">The question.</param>
/// <param name="Values">The ticked options of a choice; empty for other kinds.</param>
/// <param name="Text">The characters of a cells field without blanks, or of a typed line; null when there is none or it is only a picture.</param>
/// <param name="Certainty">How far it may be trusted.</param>
/// <param name="Confidence">The probability, 0 to 1, that the answer is right.</param>
/// <param name="Cells">One reading for each cell of a cells field; empty for other kinds.</param>
public sealed record Answer(
    QuestionId Question, IReadOnlyList<string> Values, string? Text, Certainty Certainty, double Confidence,
    IReadOnlyList<CellReading> Cells)
{
    /// <summary>What a cells field may say, the likeliest first, blanks between words and accents where a list knows them: to be offered to a person, never taken by itself.</summary>
    public IReadOnlyList<string> Proposals { get; init; } = [];

    /// <summary>The network that read the cells, by its digest; null unless the commune keeps cells to learn from.</summary>
    public string? Model { get; init; }
}

/// <summary>What stands in one cell.</summary>
/// <param name="Text">The character, or an empty string for an empty cell, or null when it could not be read.</param>
/// <param name="Confidence">The probability, 0 to 1, that the character is right.</param>
/// <param name="Alternatives">Other characters it may be, the likeliest first.</param>
public sealed record CellReading(string? Text, double Confidence, IReadOnlyList<string> Alternatives)
{
    /// <summary>28 × 28 shares of ink, row by row, 0 paper to 255.</summary>
    public const int GlyphBytes = 28 * 28;

    /// <summary>The character as the network saw it, <see cref="GlyphBytes"/> bytes; null for a cell without ink, and unless the commune keeps cells to learn from.</summary>
    public byte[]? Glyph { get; init; }
}
