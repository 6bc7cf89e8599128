namespace FormScanner.Characters;

/// <summary>Letters and digits that one hand writes alike: O and 0, I and 1. In a row of digits an O is a 0, it is not a stranger.</summary>
internal static class LookAlikes
{
    private const string Letters = "OQDILZSGBTY";
    private const string Digits = "0125689";

    public static bool IsPaired(char character) =>
        Letters.Contains(character, StringComparison.Ordinal) || Digits.Contains(character, StringComparison.Ordinal);
}
