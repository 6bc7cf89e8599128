using Testing.Paper.Handwriting;

namespace Benchmarks.Characters;

/// <summary>One cell to be read: what stands in it, and in which kind of field.</summary>
/// <param name="Ink">What is drawn.</param>
/// <param name="Truth">The character, or null when there is no single clean one.</param>
/// <param name="Family">The table row it counts in.</param>
/// <param name="Digits">Whether it stands in a row of digits or of capitals.</param>
internal sealed record CellTrial(CellInk Ink, char? Truth, string Family, bool Digits);
