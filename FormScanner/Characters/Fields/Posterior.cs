using System.Text;

namespace FormScanner.Characters.Fields;

/// <summary>
/// Weighs the ways to write a field against each other. The weight of a text is how usual it is times how well it fits the
/// cells; its probability is its part of the weight of all texts. The three best are put together from the best of each
/// block; the part of every text goes into the probabilities of the cells.
/// </summary>
internal sealed class Posterior
{
    private const int GuessCount = 3;

    private readonly WrittenRow _row;
    private readonly DecodingLimits _limits;
    private readonly IReadOnlyList<Pattern> _patterns;
    private readonly double _logTotal;
    private readonly double[][] _shares;

    private Posterior(WrittenRow row, IReadOnlyList<Pattern> patterns, DecodingLimits limits)
    {
        (_row, _patterns, _limits) = (row, patterns, limits);
        _logTotal = LogSum.Of([.. patterns.Select(pattern => pattern.LogTotal)]);
        _shares = [.. row.Written.Select(_ => new double[CellOdds.Characters.Length])];
        foreach (var pattern in patterns) AddShares(pattern);
    }

    public static DecodedField Of(WrittenRow row, IReadOnlyList<Pattern> patterns, DecodingLimits limits) =>
        new Posterior(row, patterns, limits).Field();

    private DecodedField Field()
    {
        var readable = _row.Written.Aggregate(1.0, (all, cell) => all * (1 - cell.NotACharacter));
        var found = _patterns
            .SelectMany(pattern => pattern.Best.Select(best => (Best: best, pattern.InRules)))
            .GroupBy(one => one.Best.Text)
            .Select(same => (
                Text: same.Key,
                Log: LogSum.Of([.. same.Select(one => one.Best.Log)]),
                Rank: LogSum.Of([.. same.Select(one => one.Best.Rank)]),
                Spelled: same.OrderByDescending(one => one.Best.Log).Select(one => one.Best.Spelled).FirstOrDefault(spelled => spelled is not null),
                InRules: same.Any(one => one.InRules)))
            .OrderByDescending(one => one.Log)
            .ToList();
        var text = found.MaxBy(one => one.Rank);
        var guesses = found.Where(one => one != text).Prepend(text)
            .Select(one => (Text: Legible(one.Text), one.Spelled, Probability: Probability(one.Log, one.InRules) * readable))
            .GroupBy(one => one.Text)
            .Select(same => (Text: same.Key, same.First().Spelled, Probability: same.Max(one => one.Probability)))
            .Take(GuessCount)
            .ToList();
        var best = guesses[0];
        return new DecodedField(
            best.Text, best.Probability, best.Text != CellByCell(),
            [.. guesses.Select(guess => new FieldGuess(WithBlanks(guess.Text), guess.Probability, guess.Spelled))], Cells());
    }

    private double Probability(double log, bool inRules)
    {
        var probability = Math.Min(1, Math.Exp(log - _logTotal));
        return inRules ? probability : Math.Min(probability, _limits.OutsideRulesAtMost);
    }

    private string CellByCell() =>
        string.Concat(_row.Written.Select((cell, place) => cell.NotACharacter > _limits.UnreadAbove ? WrittenRow.Unread : _row.Best[place].Character));

    // A spoilt cell is filled in only where the rules leave one character.
    private string Legible(string text) =>
        string.Concat(text.Select((character, place) =>
            _row.Written[place].NotACharacter > _limits.UnreadAbove && CellOdds.Characters.IndexOf(character) is var index and >= 0
            && _shares[place][index] < _limits.SettledFrom ? WrittenRow.Unread : character));

    private string WithBlanks(string text)
    {
        var words = new StringBuilder();
        foreach (var word in _row.Words) words.Append(words.Length > 0 ? " " : "").Append(text, word.Start, word.Length);
        return words.ToString();
    }

    private void AddShares(Pattern pattern)
    {
        var start = 0;
        foreach (var block in pattern.Blocks)
        {
            foreach (var candidate in block.Candidates) AddShare(candidate, start, Math.Exp(pattern.LogTotal - _logTotal + candidate.Log - block.LogTotal));
            start += block.Candidates[0].Text.Length;
        }
    }

    private void AddShare(Candidate candidate, int start, double share)
    {
        for (var place = 0; place < candidate.Text.Length; place++)
        {
            if (CellOdds.Characters.IndexOf(candidate.Text[place]) is var index and >= 0) _shares[start + place][index] += share;
        }
    }

    private List<IReadOnlyList<CharacterGuess>> Cells()
    {
        var cells = new List<IReadOnlyList<CharacterGuess>>();
        var written = 0;
        foreach (var cell in _row.Cells) cells.Add(cell.IsEmpty ? [] : Likeliest(_shares[written++]));
        return cells;
    }

    private static List<CharacterGuess> Likeliest(double[] shares) =>
        [.. shares.Select((share, index) => new CharacterGuess(CellOdds.Characters[index], Math.Min(1, share)))
            .Where(guess => guess.Confidence > 0).OrderByDescending(guess => guess.Confidence).Take(GuessCount)];
}
