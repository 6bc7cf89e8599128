using System.Globalization;
using Kiosk.Words;

namespace Kiosk.Camera;

/// <summary>Says why a page was not taken, and what to do about it.</summary>
internal static class TroubleWords
{
    public static IReadOnlyList<string> Of(PageTrouble trouble, ScreenWords words) => trouble switch
    {
        PageTrouble.Foreign => [words.PaperForeign, words.PaperForeignDo],
        PageTrouble.NoCode => [words.PaperNoSquare, words.PaperWholePage, words.PaperTurnIfEmpty],
        PageTrouble.NotLocated => [words.PaperCrooked, words.PaperWholePage],
        PageTrouble.Blank => [words.PaperBlank, words.PaperTurn],
        PageTrouble.BadPicture => [words.PaperBadPicture, words.PaperWholePage],
        PageTrouble.OtherCopy(var shown, var expected) =>
        [
            string.Format(CultureInfo.InvariantCulture, words.PaperOtherCopy, shown),
            string.Format(CultureInfo.InvariantCulture, words.PaperOtherCopyDo, expected),
        ],
        PageTrouble.TooSlow => [words.PaperTooSlow, words.PaperWholePage],
        PageTrouble.NoReader => [words.PaperNoReader],
        _ => throw new ArgumentOutOfRangeException(nameof(trouble), trouble, "not a trouble of a page"),
    };
}
