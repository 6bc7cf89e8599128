namespace Forms.Templates;

/// <summary>In which order a form is asked on a screen. What stands in neither list, such as a signature, is asked on paper only.</summary>
/// <param name="Path">The questions that everybody goes through, each when its condition holds.</param>
/// <param name="Later">Questions that are offered once the others are answered.</param>
public sealed record ScreenOrder(IReadOnlyList<QuestionId> Path, IReadOnlyList<QuestionId> Later)
{
    /// <summary>The date beside a signature: a screen knows what day it is.</summary>
    public const string SignatureDateRole = "signature.date";

    /// <summary>Whether a screen can ask it at all.</summary>
    public static bool CanAsk(Question question) => question is not Question.Signature && question.Role != SignatureDateRole;

    /// <summary>The order of a form that names none: what may be required as the template has it, the optional afterwards.</summary>
    public static ScreenOrder Of(FormTemplate template)
    {
        var asked = template.Questions.Where(CanAsk).ToLookup(question => question.Requirement is Requirement.Optional, question => question.Id);
        return new ScreenOrder([.. asked[false]], [.. asked[true]]);
    }
}
