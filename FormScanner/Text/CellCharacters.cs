using Forms.Templates;

namespace FormScanner.Text;

/// <summary>The characters that may stand in the cells of a field.</summary>
internal static class CellCharacters
{
    public static string Of(Alphabet alphabet) => alphabet switch
    {
        Alphabet.Digits => "0123456789",
        Alphabet.Capitals => "ABCDEFGHIJKLMNOPQRSTUVWXYZ-'",
        _ => "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-'",
    };
}
