using Forms.Filling;
using Forms.Templates;
using LocalStore.Register;

namespace BackOffice;

/// <summary>The French words of answers that are known by their role: those of the newest form that asks for it.</summary>
public sealed class RoleWords(TemplateLibrary library)
{
    private readonly Dictionary<string, (Question Question, QuestionTexts Texts)> byRole = library.Current
        .SelectMany(form => form.Template.Questions.Select(question => (Question: question, Texts: form.Texts[TextLanguage.French].Questions[question.Id])))
        .GroupBy(asked => asked.Question.Role)
        .ToDictionary(asked => asked.Key, asked => asked.First());

    /// <summary>The question as it is asked; the role itself when no form asks for it any more.</summary>
    public string Label(string role) => byRole.TryGetValue(role, out var asked) ? asked.Texts.Label : role;

    /// <summary>The answer in words; « rien » for none.</summary>
    public string Shown(string role, RecordedAnswer? answer)
    {
        if (answer is null) return "rien";
        if (answer.Text is { } text) return byRole.TryGetValue(role, out var written) ? Review.ReviewWords.Shown(written.Question, text) : text;
        return answer.Values.Count == 0 ? "rien" : string.Join(", ", answer.Values.Select(value => Option(role, value)));
    }

    /// <summary>One option in words.</summary>
    public string Option(string role, string value)
    {
        if (!byRole.TryGetValue(role, out var asked)) return value;
        if (asked.Texts.Options.TryGetValue(value, out var word)) return word;
        return value.Split('-') is [var column, var row] && asked.Texts.Options.TryGetValue(column, out var day) && asked.Texts.Options.TryGetValue(row, out var half) ? $"{day} {half}".ToLowerInvariant() : value;
    }

    /// <summary>Holds what was typed for a role against the question that asks for it: what is to be stored, null for nothing, or why not.</summary>
    public (string? Stored, string? Why) Hold(string role, string typed, DateOnly today)
    {
        if (typed.Length == 0) return (null, null);
        if (!byRole.TryGetValue(role, out var asked)) return (typed, null);
        return EntryRules.Type(asked.Question, typed, today) switch
        {
            EntryResult.Taken(var entry) => (entry.Text, null),
            EntryResult.Refused(var problem) => (null, $"« {typed} » {Review.ReviewWords.Of(problem)}"),
            _ => throw new InvalidOperationException("typing has two outcomes"),
        };
    }
}
