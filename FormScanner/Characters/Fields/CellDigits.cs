namespace FormScanner.Characters.Fields;

/// <summary>The digits that a cell may be restricted to.</summary>
internal static class CellDigits
{
    public const string All = "0123456789";

    public const string NotZero = "123456789";
}
