using Forms.Templates;
using Kiosk.Technical;
using Kiosk.Visits;
using Kiosk.Words;

namespace Kiosk.Shell;

/// <summary>Makes the surroundings of a page from the visit it is for.</summary>
internal sealed class ScreenMaker(ScreenLanguages languages, TemplateLibrary library, VisitBook visits, KioskOptions options, ScreenCalibration calibration)
{
    public Screen For(Visit? visit)
    {
        var preferences = visit?.Preferences ?? Preferences.Default;
        var idle = visit is null ? 0 : (int)visits.IdleTime(visit).TotalSeconds;
        return new Screen(languages[preferences.Language], preferences, library.Commune, visit is not null, idle, options.StaySeconds, calibration.Size, visit?.AnswersAloud is true);
    }
}
