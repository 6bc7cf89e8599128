namespace FormScanner.Learning;

/// <summary>Sets two figures on cells whose character is known: the temperature, and from where on a cell is sure.</summary>
internal static class LocalFit
{
    /// <summary>A sure cell may be wrong once in so many.</summary>
    public const int SureCellsForOneWrong = 500;

    // 1 % more or less of a temperature is not seen in any figure.
    private const double Step = 1.01;

    /// <summary>The temperature with the least log loss, within what a calibration may say.</summary>
    public static double Temperature(IReadOnlyList<JudgedCell> cells)
    {
        var tried = new List<double>();
        for (var temperature = Calibration.LeastTemperature; temperature <= Calibration.MostTemperature; temperature *= Step) tried.Add(temperature);
        return tried.MinBy(temperature => CellTally.Of(cells, temperature, 1).LogLoss);
    }

    /// <summary>The lowest probability from which on at most one sure cell in 500 is wrong; null when there is none.</summary>
    public static double? SureFrom(IReadOnlyList<JudgedCell> cells, double temperature)
    {
        double? from = null;
        var (sure, wrong) = (0, 0);
        var alike = cells.Select(cell => cell.At(temperature)).Where(verdict => verdict.Confidence > 0).GroupBy(verdict => verdict.Confidence);
        foreach (var group in alike.OrderByDescending(group => group.Key))
        {
            sure += group.Count();
            wrong += group.Count(verdict => !verdict.IsRight);
            if (wrong * SureCellsForOneWrong <= sure) from = group.Key;
        }

        return from;
    }
}
