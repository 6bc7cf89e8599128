using Forms.Templates;
using Kiosk.Shell;
using Kiosk.Visits;
using Kiosk.Words;

namespace Kiosk.Start;

/// <summary>The notice of a form (« Vos données »), cut into pages that need no scrolling.</summary>
internal static class NoticeText
{
    private const double LineHeight = 1.4;
    private const double ParagraphGapMm = 4;

    public static IReadOnlyList<IReadOnlyList<string>> Pages(LoadedForm form, Preferences preferences, ScreenSize size)
    {
        // What is spoken and shown is the wording for a screen: the printed one tells of a black dot on paper.
        var language = QuestionWords.SpokenWording(preferences.Language);
        var room = new TextRoom(size, preferences);
        var pages = new List<IReadOnlyList<string>>();
        var page = new List<string>();
        var used = 0.0;
        foreach (var paragraph in form.Texts[language].Notice.Select(Typography.Of))
        {
            var height = room.HeightOf(paragraph, room.WidthMm, LineHeight) + ParagraphGapMm;
            if (page.Count > 0 && used + height > room.HeightMm)
            {
                pages.Add(page);
                (page, used) = ([], 0);
            }

            page.Add(paragraph);
            used += height;
        }

        return [.. pages, page];
    }
}
