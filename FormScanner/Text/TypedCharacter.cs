namespace FormScanner.Text;

/// <param name="Character">Null where something stands that could not be read.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Alternatives">What else it may be, best first.</param>
/// <param name="AfterBlank">Whether a blank stands before it.</param>
internal sealed record TypedCharacter(char? Character, double Confidence, IReadOnlyList<char> Alternatives, bool AfterBlank);
