namespace FormScanner.Locating;

/// <summary>Solves overdetermined linear systems through the normal equations; small ones, at most eight unknowns.</summary>
internal sealed class LeastSquares(int unknowns)
{
    private readonly double[,] _normal = new double[unknowns, unknowns + 1];

    /// <summary>Adds one equation: the coefficients times the unknowns make <paramref name="value"/>.</summary>
    public void Add(ReadOnlySpan<double> coefficients, double value, double weight = 1)
    {
        for (var i = 0; i < unknowns; i++)
        {
            if (coefficients[i] == 0) continue;
            for (var j = 0; j < unknowns; j++) _normal[i, j] += weight * coefficients[i] * coefficients[j];
            _normal[i, unknowns] += weight * coefficients[i] * value;
        }
    }

    /// <summary>The unknowns, or null when the equations do not fix them.</summary>
    public double[]? Solve()
    {
        var m = (double[,])_normal.Clone();
        for (var column = 0; column < unknowns; column++)
        {
            var pivot = column;
            for (var row = column + 1; row < unknowns; row++)
                if (Math.Abs(m[row, column]) > Math.Abs(m[pivot, column])) pivot = row;
            if (Math.Abs(m[pivot, column]) < 1e-12) return null;
            for (var j = column; j <= unknowns; j++) (m[column, j], m[pivot, j]) = (m[pivot, j], m[column, j]);
            for (var row = 0; row < unknowns; row++)
            {
                if (row == column) continue;
                var factor = m[row, column] / m[column, column];
                if (factor == 0) continue;
                for (var j = column; j <= unknowns; j++) m[row, j] -= factor * m[column, j];
            }
        }

        var solution = new double[unknowns];
        for (var i = 0; i < unknowns; i++) solution[i] = m[i, unknowns] / m[i, i];
        return solution;
    }
}
