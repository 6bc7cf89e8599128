using System.Globalization;
using Forms.Printing;
using Forms.Templates;
using Kiosk.Shell;

namespace Kiosk.Receipt;

/// <summary>What stands on a receipt: the reference, and whom to ask. No name, no answer.</summary>
internal static class ReceiptText
{
    private const double BodyPt = 14; // the least for elders in print
    private const double ReferencePt = 30;
    private const char NoBreak = '\u00A0';

    public static IReadOnlyList<SlipLine> Lines(Screen screen, LoadedForm form, string reference, DateOnly day)
    {
        var words = screen.Words;
        return
        [
            new(screen.Commune.Name, BodyPt + 2, Bold: true),
            new(form.Texts[screen.Preferences.Language].Title, BodyPt),
            new(words.SentReference, BodyPt, SpaceBeforeMm: 5),
            new(reference, ReferencePt, Bold: true),
            new(string.Format(CultureInfo.InvariantCulture, words.ReceiptDay, Day(day, screen.Tag)), BodyPt, SpaceBeforeMm: 3),
            new(words.SentNext, BodyPt, SpaceBeforeMm: 3),
            new(string.Format(CultureInfo.InvariantCulture, words.ReceiptDesk, screen.Commune.DeskPhone.Replace(' ', NoBreak)), BodyPt, Bold: true, SpaceBeforeMm: 3),
        ];
    }

    private static string Day(DateOnly day, string tag) => tag == "fr"
        ? $"{(day.Day == 1 ? "1er" : day.Day.ToString(CultureInfo.InvariantCulture))} {day.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("fr-FR"))}"
        : day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));
}
