namespace Forms.Templates;

/// <summary>The picture that stands with each answer on a screen, by the names the Tabler icons have.</summary>
/// <param name="ByKey">Icon by <c>question/answer</c>, by <c>answer</c>, or by <c>question/*</c> for all answers of one question.</param>
public sealed record Pictograms(IReadOnlyDictionary<string, string> ByKey)
{
    /// <summary>The icon of an answer, or null when none was chosen.</summary>
    public string? Of(QuestionId question, string value) =>
        ByKey.GetValueOrDefault($"{question}/{value}") ?? ByKey.GetValueOrDefault(value) ?? ByKey.GetValueOrDefault($"{question}/*");
}
