using System.Text.RegularExpressions;

namespace Kiosk.Words;

/// <summary>French keeps its question marks, colons and quotation marks on the line of the word they belong to.</summary>
internal static partial class Typography
{
    public static string Of(string text) => Quoted().Replace(Sign().Replace(text, "\u00A0$1"), "«\u00A0");

    [GeneratedRegex(" ([?!:;»])")]
    private static partial Regex Sign();

    [GeneratedRegex("« ")]
    private static partial Regex Quoted();
}
