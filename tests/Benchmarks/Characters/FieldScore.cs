using Forms.Answers;
using FormScanner.Characters.Names;

namespace Benchmarks.Characters;

/// <summary>What became of the fields of one kind.</summary>
internal sealed class FieldScore
{
    public int Count { get; private set; }

    /// <summary>The text is what was written, whatever the certainty.</summary>
    public int Exact { get; private set; }

    /// <summary>What was written is among the three proposals.</summary>
    public int Offered { get; private set; }

    public int Sure { get; private set; }

    public int SureAndWrong { get; private set; }

    public int Illegible { get; private set; }

    public void Add(string written, Answer? answer)
    {
        Count++;
        var wanted = written.Replace(" ", "", StringComparison.Ordinal);
        var exact = answer?.Text == wanted;
        if (exact) Exact++;
        if (exact || answer?.Proposals.Any(proposal => NameList.AsWritten(proposal).Replace(" ", "", StringComparison.Ordinal) == wanted) == true) Offered++;
        if (answer is null or { Certainty: Certainty.Illegible or Certainty.Empty }) Illegible++;
        if (answer is not { Certainty: Certainty.Sure }) return;
        Sure++;
        if (!exact) SureAndWrong++;
    }
}
