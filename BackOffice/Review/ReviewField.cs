using Forms.Answers;
using Forms.Privacy;
using Forms.Templates;
using LocalStore.Register;

namespace BackOffice.Review;

/// <summary>One question of a form under review.</summary>
/// <param name="Question">The question.</param>
/// <param name="Read">What came in; null when the deposit says nothing of it.</param>
/// <param name="Draft">What the agent made of it; null when it was not touched.</param>
/// <param name="Needs">What a person must do with it.</param>
/// <param name="CropPage">The page its picture is on; null when there is none.</param>
public sealed record ReviewField(Question Question, Answer? Read, DraftField? Draft, Confirmation Needs, int? CropPage)
{
    public string Id => Question.Id.Value;

    public Certainty Certainty => Read?.Certainty ?? Certainty.Empty;

    /// <summary>The ticked options as they stand now.</summary>
    public IReadOnlyList<string> Values => Draft?.Values ?? Read?.Values ?? [];

    /// <summary>What is written, as it stands now. A number that two must read is not offered: who sees it believes it.</summary>
    public string? Text => Draft is not null ? Draft.Text : Read?.Text;

    /// <summary>The readings that agree with what stands there now: the machine's, when it read the same, and those of persons.</summary>
    public int Readings => (Draft?.Confirmations ?? 0) + (Agrees ? 1 : 0);

    public bool IsConfirmed => Needs switch
    {
        Confirmation.None => true,
        Confirmation.Once => Draft is { Confirmations: > 0 },
        _ => Draft is { Confirmations: > 0 } && Readings >= 2,
    };

    /// <summary>A word in a free answer that the town hall must not note (health, codes, opinions), as it stands there; null when there is none.</summary>
    public string? Forbidden => Question is Question.Line && Text is { } text ? ForbiddenSubjects.FindInAnswer(text) : null;

    /// <summary>Whether the eye is to go there first.</summary>
    public bool IsDoubtful => Certainty is Certainty.Check or Certainty.Illegible;

    private bool Agrees => Read is { Certainty: Certainty.Sure or Certainty.Check, Text: { } text } && Draft is not null && text == Draft.Text;
}
