using FormScanner.Characters.Names;

namespace FormScanner.Characters.Fields;

/// <summary>
/// The best words that are in no list: letter by letter, keeping at each cell the likeliest beginnings. What is dropped
/// weighs too little to matter to the total.
/// </summary>
internal static class OpenWords
{
    private const int Beginnings = 24;
    private const int LettersTried = 6;

    /// <param name="row">The written cells.</param>
    /// <param name="word">The cells of the word.</param>
    /// <param name="letters">What follows what.</param>
    /// <param name="logPrior">Logarithm of the share of words that are in no list.</param>
    /// <param name="isCut">Whether the end of the word may be missing.</param>
    public static IReadOnlyList<Candidate> In(WrittenRow row, WordSpan word, LetterModel letters, double logPrior, bool isCut)
    {
        List<Beginning> kept = [new Beginning(null, ' ', logPrior)];
        for (var cell = word.Start; cell < word.End; cell++) kept = Next(kept, row, cell, letters);
        return [.. kept.Select(end => new Candidate(end.Text(word.Length), end.Log + (isCut ? 0 : letters.LogLast(end.Letter))))];
    }

    private static List<Beginning> Next(List<Beginning> kept, WrittenRow row, int cell, LetterModel letters)
    {
        var guesses = row.Written[cell].Best(LettersTried);
        if (guesses.Count == 0) guesses = [new CharacterGuess(WrittenRow.Unread, 0)];
        var longer = new List<Beginning>(kept.Count * guesses.Count);
        foreach (var start in kept)
        {
            foreach (var guess in guesses)
            {
                var follows = start.Before is null ? letters.LogFirst(guess.Character) : letters.LogNext(start.Letter, guess.Character);
                longer.Add(new Beginning(start, guess.Character, start.Log + follows + row.Log(cell, guess.Character)));
            }
        }

        if (longer.Count <= Beginnings) return longer;
        longer.Sort((first, second) => second.Log.CompareTo(first.Log));
        longer.RemoveRange(Beginnings, longer.Count - Beginnings);
        return longer;
    }

    private sealed record Beginning(Beginning? Before, char Letter, double Log)
    {
        public string Text(int length) => string.Create(length, this, (text, last) =>
        {
            for (var (place, at) = (text.Length - 1, last); place >= 0; (place, at) = (place - 1, at.Before!)) text[place] = at.Letter;
        });
    }
}
