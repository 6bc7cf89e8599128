using Forms.Templates;

namespace Kiosk.Questions;

/// <summary>A box that stands alone on paper is a question on a screen: its own words for yes, and « Non », which ticks nothing.</summary>
internal static class YesNo
{
    public const string No = "no";

    public static bool Is(Question.Choice choice) => choice.Options.Count == 1 && choice.Options[0] != No;
}
