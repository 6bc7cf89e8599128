using Forms.Answers;
using Forms.PageCodes;
using Forms.Reading;
using Forms.Templates;

namespace Kiosk.Camera;

/// <summary>
/// A printed copy that somebody shows to the camera page by page, with what was read and the pictures it was read from. It lives in the visit only,
/// and holds no more pages than its form has.
/// </summary>
internal sealed class PaperCopy(LoadedForm form, ReadPage.Ours first)
{
    private readonly SortedDictionary<int, ReadPage.Ours> pages = [];
    private readonly HashSet<QuestionId> confirmed = [];

    public LoadedForm Form => form;

    public PageSerial Serial => first.Serial;

    public int PagesExpected => first.Pages;

    public IEnumerable<int> Shown => pages.Keys;

    /// <summary>The first page that was not shown yet, or null.</summary>
    public int? NextMissing => Enumerable.Range(1, PagesExpected).Where(page => !pages.ContainsKey(page)).Select(page => (int?)page).FirstOrDefault();

    /// <summary>What the reader said of the pages, for the person who checks the deposit.</summary>
    public IReadOnlyList<DepositProblem> Problems => [.. pages.SelectMany(page => page.Value.Problems.Select(problem => new DepositProblem(problem, page.Key)))];

    public bool Holds(ReadPage.Ours page) =>
        (page.Serial, page.Form, page.Version, page.Size, page.Pages) == (first.Serial, first.Form, first.Version, first.Size, first.Pages);

    /// <summary>Takes a page; one that is shown again counts as it was seen last.</summary>
    public void Add(ReadPage.Ours page)
    {
        pages[page.Page] = page;
        confirmed.ExceptWith(page.Answers.Select(answer => answer.Question));
    }

    /// <summary>The person has entered or confirmed this answer: from now on it counts, and no longer what was read.</summary>
    public void Confirm(QuestionId question) => confirmed.Add(question);

    /// <summary>The answer as it was read; null when its page was not shown or the person has entered another.</summary>
    public Answer? Untouched(QuestionId question) => confirmed.Contains(question) ? null : Read(question);

    /// <summary>Whether the person should look at it. A line of handwriting is a picture and says so itself.</summary>
    public bool IsDoubtful(Question question) =>
        Untouched(question.Id) is { Certainty: Certainty.Check or Certainty.Illegible } answer && (question is not Question.Line || answer.Text is not null);

    /// <summary>The picture of an answer as PNG, or null.</summary>
    public byte[]? CropOf(QuestionId question) =>
        pages.Values.Select(page => page.Crops.GetValueOrDefault(question.Value)).FirstOrDefault(crop => crop is not null);

    public IReadOnlyList<DepositPage> ToDepositPages() => [.. pages.Select(page => new DepositPage(page.Key, page.Value.Picture ?? [], page.Value.Crops))];

    private Answer? Read(QuestionId question) => pages.Values.SelectMany(page => page.Answers).FirstOrDefault(answer => answer.Question == question);
}
