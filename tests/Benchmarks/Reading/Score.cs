using Forms.Answers;
using FormScanner.Reading;
using Testing.Paper;

namespace Benchmarks.Reading;

/// <summary>What the pages of one device came to.</summary>
internal sealed class Score
{
    // Share of a box: one dot of a fax is 0.03 % of it.
    private const double NothingLeft = 0.006;

    private readonly SortedDictionary<string, int> _outcomes = new(StringComparer.Ordinal);
    private readonly List<double> _residuals = [];
    private readonly List<double> _milliseconds = [];

    public IReadOnlyDictionary<string, int> Outcomes => _outcomes;

    public List<Mistake> Mistakes { get; } = [];

    public int Pages { get; private set; }

    public int FalseCodes { get; private set; }

    public int Boxes { get; private set; }

    public int BoxesWrong { get; private set; }

    /// <summary>Of those, real marks of which the picture holds nothing: pencil that a fax or a black-and-white scan left out.</summary>
    public int BoxesLost { get; private set; }

    public int TickFields { get; private set; }

    public int TickFieldsWrong { get; private set; }

    /// <summary>Of those, the ones whose picture holds nothing of the marks that were missed.</summary>
    public int TickFieldsLost { get; private set; }

    public int TickFieldsToCheck { get; private set; }

    /// <summary>Of those sent to be checked, the ones any honest reader must send.</summary>
    public int RightlyToCheck { get; private set; }

    public int CellFields { get; private set; }

    public int CellFieldsWrong { get; private set; }

    public int CellFieldsToCheck { get; private set; }

    public int CellFieldsRight { get; private set; }

    public double ResidualMm(double share) => Percentile(_residuals, share);

    public double Milliseconds(double share) => Percentile(_milliseconds, share);

    public void Add(Trial trial, PageReading reading, TimeSpan took)
    {
        Pages++;
        _outcomes[reading.OutcomeWord] = _outcomes.GetValueOrDefault(reading.OutcomeWord) + 1;
        _milliseconds.Add(took.TotalMilliseconds);
        if (reading is PageReading.UnknownCode) FalseCodes++;
        if (reading is not PageReading.Read read) return;
        _residuals.Add(read.ResidualMm);
        if (read.Code.Text != trial.Truth.CodeText)
        {
            FalseCodes++;
            return;
        }

        foreach (var field in read.Fields)
        {
            var truth = trial.Truth.Field(field.Answer.Question.Value);
            if (truth.Kind == "choice") AddTicks(trial, truth, field);
            else if (truth.Kind == "cells") AddCells(trial, truth, field.Answer);
        }
    }

    private void AddTicks(Trial trial, FieldTruth truth, FieldReading read)
    {
        TickFields++;
        Boxes += read.Boxes.Count;
        if (read.Answer.Certainty == Certainty.Check)
        {
            TickFieldsToCheck++;
            if (truth.MustCheck) RightlyToCheck++;
            return;
        }

        var wrong = read.Boxes.Count(box => truth.Values.Contains(box.Value) != read.Answer.Values.Contains(box.Value) || truth.Doubtful.Contains(box.Value));
        BoxesWrong += wrong;
        if (wrong == 0 && !truth.MustCheck) return;
        TickFieldsWrong++;
        var lost = read.Boxes.Count(box => box.InkShare < NothingLeft && !read.Answer.Values.Contains(box.Value) && (truth.Values.Contains(box.Value) || truth.Doubtful.Contains(box.Value)));
        BoxesLost += lost;
        if (lost == wrong) TickFieldsLost++;
        var ink = read.Boxes.Where(box => truth.Values.Contains(box.Value) || truth.Cancelled.Contains(box.Value) || truth.Doubtful.Contains(box.Value) || read.Answer.Values.Contains(box.Value));
        Mistakes.Add(new Mistake(
            trial.Device, trial.Seed, $"{trial.Truth.Form}{(trial.Truth.Large ? "L" : "")}/{trial.Truth.Page}", truth.Id, Words(truth), string.Join('+', read.Answer.Values),
            string.Join(' ', ink.Select(box => FormattableString.Invariant($"{box.Value}={box.State}:{box.InkShare:0.000}")))));
    }

    private void AddCells(Trial trial, FieldTruth truth, Answer answer)
    {
        CellFields++;
        if (answer.Certainty is Certainty.Check or Certainty.Illegible) CellFieldsToCheck++;
        else if ((answer.Text ?? "") == (truth.Text ?? "")) CellFieldsRight++;
        else
        {
            CellFieldsWrong++;
            Mistakes.Add(new Mistake(trial.Device, trial.Seed, $"{trial.Truth.Form}/{trial.Truth.Page}", truth.Id, truth.Text ?? "", answer.Text ?? "", ""));
        }
    }

    private static string Words(FieldTruth truth) =>
        string.Join(' ', truth.Values.Concat(truth.Cancelled.Select(value => $"-{value}")).Concat(truth.Doubtful.Select(value => $"?{value}")));

    private static double Percentile(List<double> values, double share) =>
        values.Count == 0 ? double.NaN : values.Order().ElementAt((int)Math.Min(values.Count - 1, share * values.Count));
}
