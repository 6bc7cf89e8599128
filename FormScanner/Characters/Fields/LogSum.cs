namespace FormScanner.Characters.Fields;

/// <summary>Adds probabilities that are given by their logarithms.</summary>
internal static class LogSum
{
    public static double Of(double first, double second)
    {
        if (double.IsNegativeInfinity(first)) return second;
        var (larger, smaller) = first >= second ? (first, second) : (second, first);
        return larger + Math.Log(1 + Math.Exp(smaller - larger));
    }

    public static double Of(IReadOnlyList<double> logs)
    {
        if (logs.Count == 0) return double.NegativeInfinity;
        var largest = logs.Max();
        return double.IsNegativeInfinity(largest) ? largest : largest + Math.Log(logs.Sum(log => Math.Exp(log - largest)));
    }
}
