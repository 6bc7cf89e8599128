using BackOffice.Shell;
using Forms.Answers;
using Forms.Templates;
using LocalStore.Deposits;
using LocalStore.Register;

namespace BackOffice.Review;

/// <summary>A part of a series: answers of one kind from several paper forms that a person has still to look at.</summary>
/// <param name="Kind">Which answers.</param>
/// <param name="Forms">The forms they stand on, the oldest first, each with its answers.</param>
/// <param name="Next">The form after which the next part begins; null at the end of the series.</param>
/// <param name="Left">How many forms that part and all after it have yet to look through.</param>
public sealed record SeriesPart(SeriesKind Kind, IReadOnlyList<SeriesForm> Forms, DepositId? Next, int Left)
{
    // What fits on a page without losing one's place; opening a form costs its unsealing.
    private const int FormsAtMost = 12;
    private const int OpenedAtMost = 30;

    /// <param name="kind">Which answers.</param>
    /// <param name="after">Where the part before ended; a form that is no longer there begins the series anew, without what was confirmed.</param>
    /// <param name="staff">Who asks: forms that are not for them are left out.</param>
    internal static async Task<SeriesPart> ReadAsync(SeriesKind kind, Guid? after, Staff staff, RegisterBook book, TemplateLibrary library, CancellationToken cancellationToken)
    {
        var waiting = (await book.Reviews.WaitingAsync(cancellationToken)).Where(row => IsFor(row, staff, library)).Select(row => row.Label.Id).ToList();
        var begin = waiting.FindIndex(id => id.Value == after) + 1;
        List<SeriesForm> forms = [];
        var at = begin;
        for (; at < waiting.Count && at < begin + OpenedAtMost && forms.Count < FormsAtMost; at++)
        {
            if (await ReviewSheet.OpenAsync(waiting[at], staff, book, library, cancellationToken) is not { } sheet) continue;
            var fields = sheet.Shown.Where(field => field.CropPage is not null && !field.IsConfirmed && SeriesKind.Of(field.Question) == kind).ToList();
            if (fields.Count > 0) forms.Add(new SeriesForm(sheet, fields));
        }

        return new SeriesPart(kind, forms, at < waiting.Count ? waiting[at - 1] : null, waiting.Count - at);
    }

    /// <summary>Whether a form is among those that series are read from: on paper, and nobody put it by for a reason of its own.</summary>
    internal static bool IsFor(WaitingDeposit waiting, Staff staff, TemplateLibrary library) =>
        waiting.IsFree && waiting.Label.Channel == Channel.Paper && ReviewAccess.May(staff, waiting.Label, library);
}

/// <summary>The answers of one form in a series.</summary>
public sealed record SeriesForm(ReviewSheet Sheet, IReadOnlyList<ReviewField> Fields);
