using Forms.Templates;
using Kiosk.Shell;
using Kiosk.Visits;
using Kiosk.Words;

namespace Kiosk.Start;

/// <summary>The notice of a form (« Vos données »), cut into pages that need no scrolling.</summary>
internal static class NoticeText
{
    // Atkinson Hyperlegible has about two characters to the em, and a line stands 1.4 em high with the space after a paragraph.
    private const double CharactersPerEm = 1.9;
    private const double LineHeight = 1.4;
    private const double ParagraphGap = 0.6;
    private const double Around = 24 + 24 + 34; // bars and heading, mm
    private const double Margins = 16; // mm

    public static IReadOnlyList<IReadOnlyList<string>> Pages(LoadedForm form, Preferences preferences, ScreenSize size)
    {
        // What is spoken and shown is the wording for a screen: the printed one tells of a black dot on paper.
        var language = QuestionWords.SpokenWording(preferences.Language);
        var em = preferences.LargeText ? TypeSize.LargeMm : TypeSize.NormalMm;
        var perLine = (size.WidthMm - Margins) / em * CharactersPerEm;
        var room = (size.HeightMm - Around) / em;

        var pages = new List<IReadOnlyList<string>>();
        var page = new List<string>();
        var used = 0.0;
        foreach (var paragraph in form.Texts[language].Notice)
        {
            var height = Math.Ceiling(paragraph.Length / perLine) * LineHeight + ParagraphGap;
            if (page.Count > 0 && used + height > room)
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
