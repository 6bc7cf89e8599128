namespace FormScanner.Characters.Names;

/// <summary>
/// How likely one character follows another in the words of a list: what a word that is in no list looks like.
/// Each word counts once, because it is the rare ones that a list leaves out. Digits have their place for street names.
/// </summary>
internal sealed class LetterModel
{
    // The border of a word is one more character: it comes before the first and after the last.
    private const int Border = 38;
    private const int Size = Border + 1;

    private readonly double[] _logs = new double[Size * Size];

    public LetterModel(IEnumerable<string> words)
    {
        // Add-one smoothing: a pair never seen is rare, not impossible.
        var counts = new double[Size * Size];
        Array.Fill(counts, 1);
        foreach (var word in words) Count(word, counts);
        for (var first = 0; first < Size; first++)
        {
            var sum = counts.AsSpan(first * Size, Size).ToArray().Sum();
            for (var next = 0; next < Size; next++) _logs[first * Size + next] = Math.Log(counts[first * Size + next] / sum);
        }
    }

    public double LogFirst(char character) => Log(Border, IndexOf(character));

    public double LogNext(char before, char character) => Log(IndexOf(before), IndexOf(character));

    public double LogLast(char character) => Log(IndexOf(character), Border);

    private double Log(int first, int next) => _logs[first * Size + next];

    private static void Count(string word, double[] counts)
    {
        var before = Border;
        foreach (var character in word)
        {
            var index = IndexOf(character);
            counts[before * Size + index]++;
            before = index;
        }

        if (before != Border) counts[before * Size + Border]++;
    }

    // What is no character of a cell stands as a border: it tells nothing about its neighbours.
    private static int IndexOf(char character) => CellOdds.Characters.IndexOf(character) is >= 0 and var index ? index : Border;
}
