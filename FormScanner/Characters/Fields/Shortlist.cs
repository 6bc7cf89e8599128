namespace FormScanner.Characters.Fields;

/// <summary>The names or streets of a list that fit some cells well enough to matter, found without weighing each to its end.</summary>
internal sealed class Shortlist(WrittenRow row, WordSpan cells, double clearFrom)
{
    // Against the best: e^-16 is a ten-millionth, which no guess and no share shows.
    private const double Negligible = 16;

    private readonly List<(KnownName Name, double Log)> _kept = [];
    private double _best = double.NegativeInfinity;

    public IReadOnlyList<Candidate> Candidates =>
        [.. _kept.Where(found => found.Log >= _best - Negligible).Select(found => found.Name.As(row, cells, found.Log, clearFrom))];

    /// <param name="name">Of the length of the cells, or longer and cut off.</param>
    /// <param name="logPrior">Logarithm of how usual it is to write it this way.</param>
    public void Offer(KnownName name, double logPrior)
    {
        var log = logPrior + name.Log;
        // Every letter takes away: most names are out after two or three.
        for (var place = 0; place < cells.Length; place++)
        {
            if (log < _best - Negligible) return;
            log += row.Log(cells.Start + place, name.Letters[place]);
        }

        if (log < _best - Negligible) return;
        _best = Math.Max(_best, log);
        _kept.Add((name, log));
    }
}
