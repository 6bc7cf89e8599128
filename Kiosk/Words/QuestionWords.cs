using Forms.Templates;
using Kiosk.Questions;

namespace Kiosk.Words;

/// <summary>
/// The words of one question on a screen, from the form's own texts. French takes the question as one would say it and the answers as they are printed,
/// so that screen and voice ask the same thing and the answers are those on the paper; only yes is said, not printed, since it answers the question.
/// </summary>
public sealed record QuestionWords(string Label, string? Hint, IReadOnlyDictionary<string, string> Options)
{
    public static QuestionWords Of(LoadedForm form, Question question, TextLanguage language)
    {
        var own = form.Texts[language].Questions[question.Id];
        var said = language == TextLanguage.French ? form.Texts[TextLanguage.FrenchSpoken].Questions[question.Id] : own;
        return new QuestionWords(Typography.Of(said.Label), said.Hint is { } hint ? Typography.Of(hint) : null, question is Question.Choice choice
            ? OptionsOf(choice, YesNo.Is(choice) ? said.Options : own.Options)
            : own.Options);
    }

    /// <summary>The same as a voice says it: the question as on the screen, and the answers in whole words where paper has room for few.</summary>
    public static QuestionWords Said(LoadedForm form, Question question, TextLanguage language) => Of(form, question, SpokenWording(language));

    /// <summary>The wording that is said to somebody who reads this one.</summary>
    public static TextLanguage SpokenWording(TextLanguage language) => language == TextLanguage.French ? TextLanguage.FrenchSpoken : language;

    // A crossing of a grid is said by its column and its row: « Lundi, matin ».
    private static Dictionary<string, string> OptionsOf(Question.Choice choice, IReadOnlyDictionary<string, string> words)
    {
        var all = choice.Options.Where(words.ContainsKey).ToDictionary(option => option, option => Capitalised(words[option]));
        if (choice.Grid is not { } grid) return all;
        foreach (var column in grid.Columns)
            foreach (var row in grid.Rows)
                all[ChoiceGrid.Value(row, column)] = $"{words[column]} {char.ToLowerInvariant(words[row][0])}{words[row][1..]}";
        return all;
    }

    // On paper an option goes on with the sentence of its label; on a card it stands alone.
    private static string Capitalised(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
