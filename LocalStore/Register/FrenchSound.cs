using System.Globalization;
using System.Text;

namespace LocalStore.Register;

/// <summary>
/// What a French name sounds like, roughly, so that Lefèvre, Lefebvre and Lefevre, or Gauthier and Gotier, are found under one key. Own rules
/// after the ideas of Soundex and of its French variants: silent letters go, letters of one sound become one, vowels count only at the beginning.
/// </summary>
public static class FrenchSound
{
    private const int MostLetters = 6;

    private static readonly (string Written, string Heard)[] Rules =
    [
        ("FEBV", "FEV"), ("PH", "F"), ("SCH", "Z"), ("CH", "Z"), ("SH", "Z"), ("EAU", "O"), ("AU", "O"), ("OE", "E"), ("GN", "N"), ("QU", "K"), ("CQ", "K"), ("CK", "K"),
        ("GUE", "GE"), ("GUI", "GI"), ("GE", "JE"), ("GI", "JI"), ("GY", "JI"), ("CE", "SE"), ("CI", "SI"), ("CY", "SI"), ("TH", "T"), ("W", "V"), ("C", "K"), ("Q", "K"), ("X", "S"), ("Y", "I"), ("H", ""),
    ];

    // Renault, Archambauld.
    private static readonly string[] SilentAfterO = ["AULT", "AULD"];

    private static readonly HashSet<char> SilentAtTheEnd = [.. "DTSXZP"];

    /// <summary>The key of one word; empty when the word has no letter of A to Z.</summary>
    public static string Of(string word)
    {
        var letters = Plain(word);
        foreach (var ending in SilentAfterO)
            if (letters.EndsWith(ending, StringComparison.Ordinal)) letters = $"{letters[..^ending.Length]}O";
        while (letters.Length > 3 && SilentAtTheEnd.Contains(letters[^1])) letters = letters[..^1];
        foreach (var (written, heard) in Rules) letters = letters.Replace(written, heard, StringComparison.Ordinal);
        if (letters.Length == 0) return "";
        var key = new StringBuilder().Append(IsVowel(letters[0]) ? 'A' : letters[0]);
        var last = letters[0];
        foreach (var letter in letters.Skip(1))
        {
            if (letter != last && !IsVowel(letter) && key.Length < MostLetters) key.Append(letter == 'M' ? 'N' : letter);
            last = letter;
        }

        return key.ToString();
    }

    /// <summary>The words of a name or a street: capitals without accents, « DE », « LA » and the like left out.</summary>
    public static IReadOnlyList<string> Words(string text) =>
        [.. Folded(text).Split([' ', '-', '\'', '’', '.', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => !Small.Contains(word))];

    private static readonly HashSet<string> Small = ["DE", "DU", "DES", "LA", "LE", "LES", "D", "L", "ET", "AU", "AUX"];

    private static string Plain(string word) => new([.. Folded(word).Where(char.IsAsciiLetterUpper)]);

    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text.Replace("œ", "oe", StringComparison.Ordinal).Replace("Œ", "OE", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark) folded.Append(char.ToUpperInvariant(character));
        return folded.ToString();
    }

    private static bool IsVowel(char letter) => "AEIOU".Contains(letter, StringComparison.Ordinal);
}
