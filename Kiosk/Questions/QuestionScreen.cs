using Forms.Filling;
using Forms.Templates;
using Kiosk.Shell;
using Kiosk.Words;

namespace Kiosk.Questions;

/// <summary>One question as it stands on the screen now.</summary>
/// <param name="Shown">What is shown as entered: the stored entry, or what was just refused.</param>
/// <param name="Answered">Whether the person has been here and went on, be it without an answer.</param>
/// <param name="Problem">Why it was refused, in words; null when it was not.</param>
/// <param name="OnPaper">Where the picture of the answer on paper is; null when there is none.</param>
public sealed record QuestionScreen(
    Screen Screen, LoadedForm Form, Question Question, QuestionWords Words, Entry Shown, bool Answered, bool Needed, string? Note, string Back, string? Problem, string? OnPaper = null)
{
    public string Action => $"/question/{Question.Id}";
}
