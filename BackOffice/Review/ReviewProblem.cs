using Forms.Filling;
using Forms.Templates;

namespace BackOffice.Review;

/// <summary>Why a form cannot enter the register yet.</summary>
/// <param name="Question">The question it is about.</param>
public abstract record ReviewProblem(QuestionId Question)
{
    /// <summary>Nobody has looked at it as often as it must be.</summary>
    public sealed record NotConfirmed(QuestionId Question, Confirmation Needs) : ReviewProblem(Question);

    /// <summary>What stands there is not allowed.</summary>
    public sealed record Refused(QuestionId Question, EntryProblem Problem, string? Text) : ReviewProblem(Question);

    /// <summary>An answer is needed and there is none; unless <paramref name="Always"/>, an agent may let it pass.</summary>
    public sealed record Missing(QuestionId Question, bool Always) : ReviewProblem(Question);

    /// <summary>Whether an agent may let it pass.</summary>
    public bool MayPass => this is Missing { Always: false };
}
