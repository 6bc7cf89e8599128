using System.Security.Cryptography;

namespace LocalStore.Handwriting;

// What may be kept of a form, so that no number, name or person can be put together again. Why: docs/decisions/0013.
internal static class KeepingRule
{
    // Two digits of ten leave a telephone number with a hundred million possibilities.
    public const int MostOfARow = 2;

    // One hand is told from its letters; eight of them say little.
    public const int MostOfADeposit = 8;

    // Two copies of the file differ by the cells of so many deposits at least, never by those of one.
    public const int DepositsTogether = 20;

    // 20 MB; more would not tell more.
    public const int MostCells = 20_000;

    public static IReadOnlyList<KeptCell> Draw(IReadOnlyList<IReadOnlyList<KeptCell>> rows)
    {
        var drawn = rows.SelectMany(row => Shuffled(row).Take(MostOfARow));
        return [.. Shuffled(drawn).Take(MostOfADeposit)];
    }

    public static KeptCell[] Shuffled(IEnumerable<KeptCell> cells)
    {
        var shuffled = cells.ToArray();
        RandomNumberGenerator.Shuffle<KeptCell>(shuffled);
        return shuffled;
    }
}
