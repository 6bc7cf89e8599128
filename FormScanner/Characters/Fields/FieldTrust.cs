using Forms.Answers;
using Forms.Templates;

namespace FormScanner.Characters.Fields;

/// <summary>
/// Decides how far a decoded field may be trusted. What the rules had to change is never sure: rules make a wrong reading
/// look right.
/// </summary>
internal sealed class FieldTrust(FieldLimits limits)
{
    public Certainty Of(CellFormat format, IReadOnlyList<CellOdds> cells, DecodedField field)
    {
        var written = cells.Where(cell => !cell.IsEmpty).ToList();
        if (written.Count == 0) return Certainty.Empty;
        if (written.Count(cell => cell.NotACharacter > limits.UnreadAbove) > limits.IllegibleAbove * written.Count) return Certainty.Illegible;
        var cellAtLeast = limits.CellAtLeast(format, field.Guesses[0].Spelled is not null);
        var isSure = !field.Corrected
            && field.Probability >= limits.FieldAtLeast(format)
            && written.TrueForAll(cell => cell.NotACharacter <= limits.NotACharacterAtMost && cell.Best(1) is [var best] && best.Confidence >= cellAtLeast);
        return isSure ? Certainty.Sure : Certainty.Check;
    }
}
