namespace FormScanner.Characters.Fields;

/// <summary>What a row of cells says once the rules of its field have been heard.</summary>
/// <param name="Text">Without blanks; « ? » stands for a cell nobody can read.</param>
/// <param name="Probability">From 0 to 1: that the text is right, given the cells and the rules.</param>
/// <param name="Corrected">Whether the text differs from the best reading of each cell by itself.</param>
/// <param name="Guesses">The text first, then the next best ones, three at most; none for an empty row. A list word that would change a clear cell comes after the text, however likely.</param>
/// <param name="Cells">For each cell of the row the three likeliest characters under the rules; none for an empty cell.</param>
internal sealed record DecodedField(
    string Text, double Probability, bool Corrected, IReadOnlyList<FieldGuess> Guesses, IReadOnlyList<IReadOnlyList<CharacterGuess>> Cells);
