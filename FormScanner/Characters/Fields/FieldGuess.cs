namespace FormScanner.Characters.Fields;

/// <summary>One thing a row may say.</summary>
/// <param name="Text">As written in the cells, with a blank between words.</param>
/// <param name="Probability">From 0 to 1.</param>
/// <param name="Spelled">With accents and small letters, where a list knows every word; only ever a proposal.</param>
internal sealed record FieldGuess(string Text, double Probability, string? Spelled);
