using Forms.Filling;
using Forms.Templates;
using Kiosk.Questions;
using Kiosk.Words;

namespace Kiosk.Checking;

/// <summary>One answer as it stands on the page that shows them all.</summary>
/// <param name="Given">False when the person left the question.</param>
/// <param name="Doubtful">Whether it was read from paper and should be looked at.</param>
/// <param name="Changeable">False for what only paper can hold.</param>
public sealed record CheckedAnswer(QuestionId Id, string Label, string Text, bool Given, bool Doubtful = false, bool Changeable = true)
{
    public static CheckedAnswer Of(LoadedForm form, Question question, Entry? entry, ScreenWords screen, TextLanguage language)
    {
        var words = QuestionWords.Of(form, question, language);
        var text = entry is null ? null : TextOf(question, entry, words, screen);
        return new CheckedAnswer(question.Id, Typography.Of(Short(form.Texts[language].Questions[question.Id].Label)), text ?? screen.NotGiven, text is not null);
    }

    // « (plusieurs réponses possibles) » tells how to answer; here it is answered.
    private static string Short(string label) => label.IndexOf(" (", StringComparison.Ordinal) is > 0 and var end ? label[..end] : label;

    private static string? TextOf(Question question, Entry entry, QuestionWords words, ScreenWords screen) => question switch
    {
        _ when entry.IsOnPaper => screen.OnPaper,
        Question.Choice choice when YesNo.Is(choice) => entry.IsNone ? screen.No : screen.Yes,
        Question.Choice => entry.IsNone ? null : string.Join(", ", entry.Values.Select(value => words.Options[value])),
        Question.Cells { Format: CellFormat.Phone } when entry.Text is { Length: 10 } phone => string.Join(' ', phone.Chunk(2).Select(pair => new string(pair))),
        Question.Cells { Format: CellFormat.Date } when entry.Text is { Length: 8 } date => $"{date[..2]}/{date[2..4]}/{date[4..]}",
        _ => entry.Text,
    };
}
