using Kiosk.Shell;
using Kiosk.Visits;

namespace Kiosk.Checking;

/// <summary>Cuts the answers into pages of cards, two in a row, so that every answer is shown in full and nothing scrolls.</summary>
internal static class AnswerPages
{
    private const double GapMm = 4;
    private const double LeastCardMm = 25.5;
    private const double PaddingMm = 3;
    private const double BesideTextMm = 6 + 4 + 11 + 4; // padding, gap, icon, padding
    private const double LineHeight = 1.1;
    private const double MarkHeight = 1.3; // « À vérifier », a line of its own
    private const double HintEm = 1.3;

    public static IReadOnlyList<IReadOnlyList<CheckedAnswer>> Of(IReadOnlyList<CheckedAnswer> answers, Preferences preferences, ScreenSize size)
    {
        var room = new TextRoom(size, preferences);
        var width = (room.WidthMm - GapMm) / 2 - BesideTextMm;
        var height = room.HeightMm - HintEm * TypeSize.LargeMm;
        var pages = new List<IReadOnlyList<CheckedAnswer>>();
        var page = new List<CheckedAnswer>();
        var used = 0.0;
        foreach (var row in answers.Chunk(2))
        {
            var tallest = row.Max(answer => room.HeightOf(answer.Label, width, LineHeight) + room.HeightOf(answer.Text, width, LineHeight) + (answer.Doubtful ? room.HeightOf("!", width, MarkHeight) : 0)) + PaddingMm;
            var rowHeight = Math.Max(LeastCardMm, tallest) + GapMm;
            if (page.Count > 0 && used + rowHeight > height)
            {
                pages.Add(page);
                (page, used) = ([], 0);
            }

            page.AddRange(row);
            used += rowHeight;
        }

        return [.. pages, page];
    }
}
