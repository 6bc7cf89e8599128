namespace FormScanner.Inbox;

/// <summary>Tells which files of the inbox have stopped growing: copiers write page by page, and reopen a file they had closed.</summary>
internal sealed class SettledFiles(int looksNeeded)
{
    // An empty file is nearly always one whose first page is still under the lid.
    private const int MorePatienceWhenEmpty = 10;
    private readonly Dictionary<string, (Original File, int Looks)> known = [];

    /// <summary>Takes note of one look at the inbox, and gives the files that were found unchanged often enough, the oldest first.</summary>
    public IReadOnlyList<Original> Look(IReadOnlyList<Original> found)
    {
        var before = new Dictionary<string, (Original File, int Looks)>(known);
        known.Clear();
        foreach (var file in found)
            known[file.Path] = before.TryGetValue(file.Path, out var last) && last.File == file ? (file, last.Looks + 1) : (file, 1);
        return [.. known.Values.Where(Settled).Select(entry => entry.File).OrderBy(file => file.ChangedUtc).ThenBy(file => file.Path, StringComparer.Ordinal)];
    }

    /// <summary>Forgets everything: the inbox was away, and what happened meanwhile is not known.</summary>
    public void Forget() => known.Clear();

    // A look that finds it as the look before did is the first that says anything.
    private bool Settled((Original File, int Looks) entry) =>
        entry.Looks > (entry.File.Length == 0 ? looksNeeded * MorePatienceWhenEmpty : looksNeeded);
}
