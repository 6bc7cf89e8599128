using Forms.Answers;

namespace FormScanner.Inbox;

/// <summary>Whether two papers say the same, as far as it was read: how sure a reading is differs from scan to scan and does not count.</summary>
internal static class AnswerComparison
{
    public static bool Same(IReadOnlyList<Answer> one, IReadOnlyList<Answer> other)
    {
        var known = other.ToDictionary(answer => answer.Question);
        return one.Count == other.Count && one.All(answer => known.TryGetValue(answer.Question, out var again) && Same(answer, again));
    }

    /// <summary>Whether all answers both have are the same.</summary>
    public static bool SameWhereBoth(IReadOnlyList<Answer> one, IReadOnlyList<Answer> other)
    {
        var known = other.ToDictionary(answer => answer.Question);
        return one.All(answer => !known.TryGetValue(answer.Question, out var again) || Same(answer, again));
    }

    private static bool Same(Answer one, Answer other) =>
        one.Values.Order().SequenceEqual(other.Values.Order())
        && (one.Text ?? "") == (other.Text ?? "")
        && (one.Certainty == Certainty.Empty) == (other.Certainty == Certainty.Empty);
}
