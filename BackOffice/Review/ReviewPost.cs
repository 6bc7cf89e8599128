using Forms.Answers;
using Forms.Filling;
using Forms.Templates;
using LocalStore.Register;
using Microsoft.Extensions.Primitives;

namespace BackOffice.Review;

/// <summary>
/// Takes what an agent's browser sent for a form under review. Names are <c>v:question</c> for what stands there, <c>c:question</c> for « lu et confirmé »,
/// <c>t:question</c> for what was typed without seeing the machine's reading, <c>x:question</c> for « illisible, laisser vide ».
/// </summary>
internal static class ReviewPost
{
    public static ReviewDraft Take(ReviewSheet sheet, IFormCollection posted, DateOnly today)
    {
        var fields = sheet.Review.Draft.Fields.ToDictionary();
        foreach (var field in sheet.Fields)
        {
            if (field.Question is Question.Signature) TakeSeen(field, posted, fields);
            else if (field.Question is Question.Choice choice) TakeTicks(field, choice, posted, fields);
            else TakeText(field, posted, today, fields);
        }

        if (!posted.TryGetValue("note", out var sent)) return sheet.Review.Draft with { Fields = fields };
        var note = sent.ToString().Trim();
        return sheet.Review.Draft with { Fields = fields, Note = note.Length == 0 ? null : note };
    }

    /// <summary>What was sent of one of several forms: in a series <c>v:form:question</c> is what <c>v:question</c> is on the page of the form.</summary>
    public static IFormCollection OfForm(IFormCollection posted, DepositId form) => new FormCollection(posted.Keys
        .Select(key => (Key: key, Parts: key.Split(':', 3)))
        .Where(sent => sent.Parts is [_, var id, _] && id == form.ToString())
        .ToDictionary(sent => $"{sent.Parts[0]}:{sent.Parts[2]}", sent => posted[sent.Key]));

    private static void TakeSeen(ReviewField field, IFormCollection posted, Dictionary<string, DraftField> fields)
    {
        if (Confirmed(posted, field)) fields[field.Id] = new DraftField([], null, 1);
    }

    private static void TakeTicks(ReviewField field, Question.Choice choice, IFormCollection posted, Dictionary<string, DraftField> fields)
    {
        if (!posted.ContainsKey($"s:{field.Id}")) return; // the question was not on the page
        var sent = posted.TryGetValue($"v:{field.Id}", out var values) ? values : StringValues.Empty;
        IReadOnlyList<string> ticked = [.. choice.Options.Where(option => sent.Contains(option))];
        var changed = !ticked.SequenceEqual(field.Values);
        if (changed || Confirmed(posted, field) || field.Draft is not null) fields[field.Id] = new DraftField(ticked, null, changed || Confirmed(posted, field) ? 1 : field.Draft?.Confirmations ?? 0);
    }

    private static void TakeText(ReviewField field, IFormCollection posted, DateOnly today, Dictionary<string, DraftField> fields)
    {
        if (posted.TryGetValue($"x:{field.Id}", out var emptied) && emptied == "1")
        {
            fields[field.Id] = new DraftField([], null, 2);
            return;
        }

        if (posted.TryGetValue($"t:{field.Id}", out var blind) && blind.ToString().Trim() is { Length: > 0 } typed)
        {
            var text = Stored(field.Question, typed, today);
            // A second keying that differs from the first starts anew: what was typed last stands, once.
            var again = field.Draft is { Confirmations: > 0 } before && before.Text == text;
            fields[field.Id] = new DraftField([], text, again ? field.Draft!.Confirmations + 1 : 1);
            return;
        }

        if (!posted.TryGetValue($"v:{field.Id}", out var value)) return;
        var now = value.ToString().Trim() is { Length: > 0 } sent ? Stored(field.Question, sent, today) : null;
        var changed = now != field.Text;
        if (changed) fields[field.Id] = new DraftField([], now, 1);
        else if (Confirmed(posted, field) && field.Draft is not { Confirmations: > 0 }) fields[field.Id] = new DraftField([], now, 1);
    }

    private static bool Confirmed(IFormCollection posted, ReviewField field) => posted.TryGetValue($"c:{field.Id}", out var sent) && sent == "1";

    // As it will be stored where it is allowed, so that « 05 56 … » and « 0556… » are one reading; else as it was typed, to be shown with what is wrong.
    private static string? Stored(Question question, string typed, DateOnly today) => EntryRules.Type(question, typed, today) is EntryResult.Taken(var entry) ? entry.Text : typed;
}
