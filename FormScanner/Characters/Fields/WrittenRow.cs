namespace FormScanner.Characters.Fields;

/// <summary>The written cells of a row, without the empty ones, and the words that those leave between them.</summary>
internal sealed class WrittenRow
{
    /// <summary>No net is surer than this that a cell does not hold a character.</summary>
    public const double Floor = 1e-6;

    /// <summary>Stands for a character nobody can read.</summary>
    public const char Unread = '?';

    private static readonly double LogFloor = Math.Log(Floor);

    private readonly double[] _logs;

    public WrittenRow(IReadOnlyList<CellOdds> cells)
    {
        Cells = cells;
        Written = [.. cells.Where(cell => !cell.IsEmpty)];
        Words = WordsOf(cells);
        Best = [.. Written.Select(cell => cell.Best(1) is [var best] ? best : new CharacterGuess(Unread, 0))];
        _logs = new double[Written.Count * CellOdds.Characters.Length];
        for (var cell = 0; cell < Written.Count; cell++)
        {
            for (var index = 0; index < CellOdds.Characters.Length; index++)
                _logs[cell * CellOdds.Characters.Length + index] = Math.Log(Math.Max(Floor, Written[cell].Of(CellOdds.Characters[index])));
        }
    }

    public IReadOnlyList<CellOdds> Cells { get; }

    public IReadOnlyList<CellOdds> Written { get; }

    public IReadOnlyList<WordSpan> Words { get; }

    /// <summary>For each written cell what it looks like by itself.</summary>
    public IReadOnlyList<CharacterGuess> Best { get; }

    public int Count => Written.Count;

    /// <summary>Whether the writing goes on to the last cell, so that its end may be missing.</summary>
    public bool IsFull => Cells.Count > 0 && !Cells[^1].IsEmpty;

    public double Log(int cell, char character) =>
        CellOdds.Characters.IndexOf(character) is >= 0 and var index ? _logs[cell * CellOdds.Characters.Length + index] : LogFloor;

    public double Log(int start, string text)
    {
        var sum = 0.0;
        for (var place = 0; place < text.Length; place++) sum += Log(start + place, text[place]);
        return sum;
    }

    /// <param name="cell">Its place among the written ones.</param>
    /// <param name="letter">A place in <see cref="CellOdds.Characters"/>.</param>
    public double Log(int cell, byte letter) => _logs[cell * CellOdds.Characters.Length + letter];

    /// <summary>Whether a text says something else than a cell that is clear by itself.</summary>
    public bool Overrules(int start, string text, double clearFrom)
    {
        for (var place = 0; place < text.Length; place++)
        {
            var best = Best[start + place];
            if (best.Confidence >= clearFrom && best.Character != text[place]) return true;
        }

        return false;
    }

    private static List<WordSpan> WordsOf(IReadOnlyList<CellOdds> cells)
    {
        var words = new List<WordSpan>();
        var (written, length) = (0, 0);
        foreach (var cell in cells.Append(CellOdds.Empty))
        {
            if (!cell.IsEmpty) (written, length) = (written + 1, length + 1);
            else if (length > 0)
            {
                words.Add(new WordSpan(written - length, length));
                length = 0;
            }
        }

        return words;
    }
}
