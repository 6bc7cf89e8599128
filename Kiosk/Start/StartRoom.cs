using Kiosk.Shell;
using Kiosk.Visits;

namespace Kiosk.Start;

/// <summary>What the start page can say besides the choices themselves, on this screen and in this size of type, without scrolling.</summary>
/// <param name="Question">Whether there is room for the question under the welcome.</param>
/// <param name="Purposes">Whether there is room to say on each card who it is for; the voice says it in any case.</param>
internal readonly record struct StartRoom(bool Question, bool Purposes)
{
    private const double KeysMm = 20;
    private const double GapMm = 4;
    private const double LeastCardMm = 26;
    private const double HeadingEm = 1.12;
    private const double LineHeight = 1.25;
    private const double BesideTextMm = 12 + 26 + 7; // the padding, the picture and the gap after it

    public static StartRoom Of(ScreenSize size, Preferences preferences, string question, string hint, IReadOnlyList<(string Title, string Purpose)> cards)
    {
        var room = new TextRoom(size, preferences);
        var rows = (cards.Count + 1) / 2;
        var forCards = room.HeightMm - KeysMm - room.HeightOf(hint, room.WidthMm, LineHeight) - 3 * GapMm - (rows - 1) * GapMm;
        var withQuestion = forCards - HeightOf(question, room.WidthMm) - GapMm;
        var textMm = (room.WidthMm - GapMm) / 2 - BesideTextMm;
        var highest = cards.Max(card => HeightOf(card.Title, textMm) + room.HeightOf(card.Purpose, textMm, LineHeight)) + GapMm;
        return new StartRoom(withQuestion >= rows * LeastCardMm, withQuestion >= rows * highest);

        double HeightOf(string heading, double widthMm) => room.HeightOf(heading, widthMm / HeadingEm, LineHeight * HeadingEm);
    }
}
