using Forms.Templates;
using Kiosk.Visits;
using Kiosk.Words;

namespace Kiosk.Shell;

/// <summary>What every page needs to know of its surroundings.</summary>
/// <param name="Visiting">Whether there is a visit that could be ended.</param>
/// <param name="IdleSeconds">How long nobody may touch the screen before it is hidden; 0 where nothing is to hide.</param>
/// <param name="AnswersAloud">Whether the visitor agreed that answers are read aloud.</param>
public sealed record Screen(
    ScreenWords Words, Preferences Preferences, Commune Commune, bool Visiting, int IdleSeconds, int StaySeconds, ScreenSize Size, bool AnswersAloud)
{
    public string Tag => ScreenLanguages.Tag(Preferences.Language);
}
