using Forms.Reading;

namespace FormScanner.Inbox;

/// <summary>What one run of the reading process told of each of its files.</summary>
internal sealed class ChildRun
{
    private readonly Dictionary<string, List<ReadPage>> pages = [];
    private readonly int mostPages;
    private readonly Action? fileReached;

    private ChildRun(IEnumerable<string> files, int mostPages, Action? fileReached)
    {
        (this.mostPages, this.fileReached) = (mostPages, fileReached);
        foreach (var file in files) pages[file] = [];
    }

    /// <summary>Why it did not come to its end, or null.</summary>
    public string? Failure { get; private set; }

    public IReadOnlyList<ReadPage> PagesOf(string file) => pages[file];

    public static async Task<ChildRun> OfAsync(
        InboxOptions options, IReadOnlyList<string> files, string workFolder, TimeProvider clock, Action? fileReached,
        CancellationToken cancellationToken)
    {
        var run = new ChildRun(files, options.MostPages, fileReached);
        run.Failure = await ReaderRun.OfAsync(
            ReaderProgram.Start(options, workFolder, files), ReaderProgram.Cost(options), ReadOnlyMemory<byte>.Empty, run.Take, clock, cancellationToken);
        return run;
    }

    private bool Take(PageLine line) =>
        line.File is { } file && pages.TryGetValue(file, out var known) && line.ToPage() is { } page
        && page.FilePage == known.Count + 1 && known.Count < mostPages && Add(known, page);

    private bool Add(List<ReadPage> known, ReadPage page)
    {
        if (known.Count == 0) fileReached?.Invoke();
        known.Add(page);
        return true;
    }
}
