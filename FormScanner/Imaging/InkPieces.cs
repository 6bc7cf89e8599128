namespace FormScanner.Imaging;

/// <summary>The connected pieces of ink of a picture: letters, dots, marks, whatever stands apart. The one walk that all readers share.</summary>
internal sealed class InkPieces
{
    private const int Unseen = -1;
    private readonly int[] _labels;

    private InkPieces(int[] labels, IReadOnlyList<InkPiece> all) => (_labels, All) = (labels, all);

    /// <summary>In the order of their first pixels, row by row.</summary>
    public IReadOnlyList<InkPiece> All { get; }

    /// <summary>For each pixel the index of its piece in <see cref="All"/>, or -1 where there is no ink.</summary>
    public ReadOnlySpan<int> Labels => _labels;

    /// <param name="ink">Which pixels are ink, row by row.</param>
    /// <param name="widthPx">The length of a row.</param>
    /// <param name="touching">What makes two pixels one piece.</param>
    public static InkPieces Of(ReadOnlySpan<bool> ink, int widthPx, Touching touching = Touching.SidesAndCorners)
    {
        var labels = new int[ink.Length];
        labels.AsSpan().Fill(Unseen);
        var all = new List<InkPiece>();
        var stack = new Stack<int>();
        for (var start = 0; start < ink.Length; start++)
        {
            if (!ink[start] || labels[start] != Unseen) continue;
            var sums = new PieceSums();
            labels[start] = all.Count;
            stack.Push(start);
            while (stack.TryPop(out var at))
            {
                var (x, y) = (at % widthPx, at / widthPx);
                sums.Add(x, y);
                Enter(ink, labels, at - widthPx, y > 0, all.Count, stack);
                Enter(ink, labels, at + widthPx, at + widthPx < ink.Length, all.Count, stack);
                Enter(ink, labels, at - 1, x > 0, all.Count, stack);
                Enter(ink, labels, at + 1, x < widthPx - 1, all.Count, stack);
                if (touching == Touching.Sides) continue;
                Enter(ink, labels, at - widthPx - 1, y > 0 && x > 0, all.Count, stack);
                Enter(ink, labels, at - widthPx + 1, y > 0 && x < widthPx - 1, all.Count, stack);
                Enter(ink, labels, at + widthPx - 1, at + widthPx < ink.Length && x > 0, all.Count, stack);
                Enter(ink, labels, at + widthPx + 1, at + widthPx < ink.Length && x < widthPx - 1, all.Count, stack);
            }

            all.Add(sums.ToPiece());
        }

        return new InkPieces(labels, all);
    }

    private static void Enter(ReadOnlySpan<bool> ink, int[] labels, int next, bool exists, int label, Stack<int> stack)
    {
        if (!exists || !ink[next] || labels[next] != Unseen) return;
        labels[next] = label;
        stack.Push(next);
    }
}

/// <summary>What makes two pixels of ink neighbours.</summary>
internal enum Touching
{
    Sides,
    SidesAndCorners,
}
