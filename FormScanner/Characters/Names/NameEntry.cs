namespace FormScanner.Characters.Names;

/// <summary>One name of a list, as a person writes it in cells and as it is spelled.</summary>
/// <param name="Written">Capitals without accents; hyphen, apostrophe and space stand as they are, one cell each.</param>
/// <param name="Spelled">The commonest spelling, with its accents.</param>
/// <param name="Share">Part of the weight of the whole list, 0 to 1, of all spellings together.</param>
/// <param name="OtherSpellings">The other spellings that look the same in cells, the commonest first.</param>
internal sealed record NameEntry(string Written, string Spelled, double Share, IReadOnlyList<string> OtherSpellings);
