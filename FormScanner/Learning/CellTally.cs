namespace FormScanner.Learning;

/// <summary>What a reader makes of many kept cells.</summary>
/// <param name="Cells">How many.</param>
/// <param name="Right">How many are read as the agent confirmed.</param>
/// <param name="Sure">How many are sure.</param>
/// <param name="WrongSure">How many of the sure ones are wrong.</param>
/// <param name="LogLoss">The sum over the cells of −ln of the probability given to what is right: what calibration makes small.</param>
internal readonly record struct CellTally(int Cells, int Right, int Sure, int WrongSure, double LogLoss)
{
    // A probability of 0 for the truth would make one cell outweigh all others.
    private const double LeastProbability = 1e-6;

    public static CellTally Of(IEnumerable<JudgedCell> cells, double temperature, double sureFrom)
    {
        var tally = default(CellTally);
        foreach (var cell in cells)
        {
            var verdict = cell.At(temperature);
            var isSure = verdict.Confidence >= sureFrom;
            tally += new CellTally(1, verdict.IsRight ? 1 : 0, isSure ? 1 : 0, isSure && !verdict.IsRight ? 1 : 0, -Math.Log(Math.Max(LeastProbability, verdict.OfTruth)));
        }

        return tally;
    }

    public static CellTally operator +(CellTally one, CellTally other) => new(
        one.Cells + other.Cells, one.Right + other.Right, one.Sure + other.Sure, one.WrongSure + other.WrongSure, one.LogLoss + other.LogLoss);

    public double MeanLogLoss => Cells == 0 ? 0 : LogLoss / Cells;

    public double RightShare => Cells == 0 ? 0 : (double)Right / Cells;

    public double SureShare => Cells == 0 ? 0 : (double)Sure / Cells;

    public double WrongShareOfSure => Sure == 0 ? 0 : (double)WrongSure / Sure;
}
