using BackOffice.Shell;
using Forms.Answers;
using Forms.Filling;
using Forms.Templates;
using LocalStore.Register;

namespace BackOffice.Review;

/// <summary>A form under review: every question with what came in, what the agent made of it, and what is still missing.</summary>
public sealed class ReviewSheet
{
    private static readonly HashSet<string> Twice = ["person.birthYear", "person.birthDate", "address.number"];

    private readonly Asking asking;

    private ReviewSheet(LoadedForm form, OpenedReview review, IReadOnlyList<ReviewField> fields)
    {
        asking = new Asking(form);
        Form = form;
        Review = review;
        Fields = fields;
    }

    public LoadedForm Form { get; }

    public OpenedReview Review { get; }

    public IReadOnlyList<ReviewField> Fields { get; }

    public bool IsPaper => Review.Deposit.Pages.Count > 0;

    /// <summary>The questions that hold for this person: one whose condition is not met is left out, unless something stands there.</summary>
    public IEnumerable<ReviewField> Shown => Fields.Where(asked => Holds(asked) || asked.Values.Count > 0 || asked.Text is not null || asked.IsDoubtful);

    /// <summary>Opens a form for somebody; null when it is not there, not theirs, or of a form that this town hall does not know.</summary>
    internal static async Task<ReviewSheet?> OpenAsync(DepositId id, Staff staff, RegisterBook book, TemplateLibrary library, CancellationToken cancellationToken) =>
        await book.Reviews.OpenAsync(id, cancellationToken) is { } review && ReviewAccess.May(staff, review.Label, library) && library.Find(review.Label.Form, review.Label.Version) is { } form
            ? Of(form, review)
            : null;

    public static ReviewSheet Of(LoadedForm form, OpenedReview review)
    {
        var answers = review.Deposit.Answers.ToDictionary(answer => answer.Question);
        var paper = review.Deposit.Pages.Count > 0;
        return new ReviewSheet(form, review,
        [
            .. form.Template.Questions.Select(question =>
            {
                var read = answers.GetValueOrDefault(question.Id);
                var page = review.Deposit.Pages.FirstOrDefault(page => page.Crops.TryGetValue(question.Id.Value, out var crop) && crop.Length > 0)?.Page;
                return new ReviewField(question, read, review.Draft.Fields.GetValueOrDefault(question.Id.Value), NeedOf(question, read, paper && page is not null), page);
            }),
        ]);
    }

    /// <summary>What stands in the way of validating, in the order of the form; empty when the form may enter the register.</summary>
    /// <param name="today">The day that dates are held against.</param>
    public IReadOnlyList<ReviewProblem> Problems(DateOnly today)
    {
        List<ReviewProblem> problems = [];
        var entries = Entries(today, problems);
        foreach (var field in Shown)
        {
            if (!field.IsConfirmed && (field.Read is not { Certainty: Certainty.Empty } || field.Draft is not null)) problems.Add(new ReviewProblem.NotConfirmed(field.Question.Id, field.Needs));
        }

        foreach (var field in Fields.Where(field => field.Question is not Question.Signature && Needed(field, entries) && entries.GetValueOrDefault(field.Question.Id, Entry.None).IsNone && problems.TrueForAll(problem => problem.Question != field.Question.Id)))
            problems.Add(new ReviewProblem.Missing(field.Question.Id, Cannot(field)));
        return problems;
    }

    /// <summary>The validated answers by role.</summary>
    public RoleAnswers Answers(DateOnly today)
    {
        var entries = asking.Counting(Entries(today, []));
        return new RoleAnswers(Fields
            .Where(field => entries.TryGetValue(field.Question.Id, out var entry) && !entry.IsNone)
            .ToDictionary(field => field.Question.Role, field => new RecordedAnswer(entries[field.Question.Id].Values, entries[field.Question.Id].Text)));
    }

    /// <summary>Where the agent's word differs from what came in.</summary>
    public IReadOnlyList<AnswerChange> Changes(DateOnly today)
    {
        var answers = Answers(today).ByRole;
        return
        [
            .. from field in Fields
               where field.Question is not Question.Signature
               let read = field.Read
               where read is not null
               let before = read.Text is null && read.Values.Count == 0 ? null : new RecordedAnswer(read.Values, read.Text)
               let after = answers.GetValueOrDefault(field.Question.Role)
               where before?.Text != after?.Text || !(before?.Values ?? []).SequenceEqual(after?.Values ?? [])
               select new AnswerChange(field.Question.Role, before, after),
        ];
    }

    private static Confirmation NeedOf(Question question, Answer? read, bool paper)
    {
        // What the person typed on the screen, or an agent at the desk, was seen by the one who typed it.
        if (!paper || question is Question.Signature) return read is { Certainty: Certainty.Check or Certainty.Illegible } && paper ? Confirmation.Once : Confirmation.None;
        if (question is Question.Choice) return read is { Certainty: Certainty.Check or Certainty.Illegible } ? Confirmation.Once : Confirmation.None;
        if (read is null or { Certainty: Certainty.Empty }) return Confirmation.None;
        return Twice.Contains(question.Role) || question is Question.Cells { Format: CellFormat.Phone } ? Confirmation.Twice : Confirmation.Once;
    }

    private Dictionary<QuestionId, Entry> Entries(DateOnly today, List<ReviewProblem> problems)
    {
        Dictionary<QuestionId, Entry> entries = [];
        foreach (var field in Fields)
        {
            if (field.Question is Question.Signature)
            {
                if (field.Certainty != Certainty.Empty) entries[field.Question.Id] = Entry.OnPaper;
                continue;
            }

            var result = field.Question is Question.Choice choice ? EntryRules.Choose(choice, field.Values) : EntryRules.Type(field.Question, field.Text, today);
            if (result is EntryResult.Taken(var entry)) entries[field.Question.Id] = entry;
            else if (result is EntryResult.Refused(var problem)) problems.Add(new ReviewProblem.Refused(field.Question.Id, problem, field.Text));
        }

        return entries;
    }

    private bool Needed(ReviewField field, Dictionary<QuestionId, Entry> entries) => ScreenOrder.CanAsk(field.Question) && asking.Knows(field.Question.Id) && asking.Needs(field.Question.Id, entries);

    private bool Holds(ReviewField field) => field.Question.Requirement is not Requirement.When(var condition, var value)
        || Fields.Any(other => other.Question.Id == condition && other.Values.Contains(value));

    // Without a name nobody can be found again, without a kind of help nothing can be done; anything else an agent may let pass.
    private static bool Cannot(ReviewField field) => field.Question.Role is "person.lastName" or "need.kinds" or "offer.kinds";
}
