using Forms.Answers;

namespace FormScanner.Marks;

/// <summary>
/// What the boxes of one question say together. Nothing is picked: one doubtful box, or two marks where one is allowed, and a
/// person looks. A filled-in box counts as cancelled when another answer, or none, makes sense of it.
/// </summary>
internal sealed record ChoiceDecision(IReadOnlyList<string> Values, Certainty Certainty, double Confidence)
{
    public static ChoiceDecision Of(IReadOnlyList<BoxReading> boxes, bool many, MarkLimits limits)
    {
        var marked = boxes.Where(box => box.State == BoxState.Marked).Select(box => box.Value).ToList();
        var doubtful = boxes.Any(box => box.State == BoxState.Doubtful || box.Streaked);
        var cancelled = boxes.Any(box => box.State == BoxState.Cancelled);
        var tooMany = !many && marked.Count > 1;
        // A lone filled box may be a heavy tick by someone who did not read the example.
        var onlyCancelled = cancelled && marked.Count == 0;
        var likely = doubtful ? [.. boxes.Where(box => box.State is BoxState.Marked or BoxState.Doubtful && box.InkShare > limits.EmptyAtMost).Select(box => box.Value)] : marked;
        var certainty = doubtful || tooMany || onlyCancelled ? Certainty.Check : marked.Count == 0 ? Certainty.Empty : Certainty.Sure;
        var confidence = boxes.Count == 0 ? 1 : boxes.Min(box => Margin(box, limits));
        return new ChoiceDecision(likely, certainty, certainty == Certainty.Check ? Math.Min(confidence, 0.5) : confidence);
    }

    /// <summary>How far the ink of a box is from the nearest threshold, 0.5 on it and 1 far away.</summary>
    private static double Margin(BoxReading box, MarkLimits limits)
    {
        double[] thresholds = [limits.EmptyAtMost, limits.MarkedAtLeast, limits.FilledAtLeast];
        var nearest = thresholds.Min(threshold => Math.Abs(Math.Log((box.InkShare + 0.004) / (threshold + 0.004))));
        return 1 - 0.5 * Math.Exp(-3 * nearest);
    }
}
