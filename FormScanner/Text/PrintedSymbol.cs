namespace FormScanner.Text;

/// <summary>A character of a line.</summary>
/// <param name="Character">What it is.</param>
/// <param name="LeftPx">Where about it begins in the picture of the line.</param>
/// <param name="RightPx">Where about it ends.</param>
internal sealed record PrintedSymbol(PrintedCharacter Character, int LeftPx, int RightPx);
