namespace FormScanner.Inbox;

/// <summary>
/// Reads files in keyless child processes. One child reads a whole batch; when it hangs, dies or grows too large, the file it was at is read once more
/// alone, so that exactly that file is named, and a fresh child goes on with the rest.
/// </summary>
internal sealed class ChildReader(InboxOptions options, TimeProvider clock, Action? fileReached)
{
    /// <summary>What was found in each file, in the order given.</summary>
    public async Task<IReadOnlyList<FileReading>> ReadAsync(IReadOnlyList<string> files, string workFolder, CancellationToken cancellationToken)
    {
        if (files.Count == 0) return [];
        var run = await ChildRun.OfAsync(options, files, workFolder, clock, fileReached, cancellationToken);
        if (run.Failure is null)
            return [.. files.Select(file => run.PagesOf(file) is { Count: > 0 } pages ? (FileReading)new FileReading.Pages(pages) : new FileReading.Failed("reader-failed"))];

        // The last file it spoke of may have more pages, or be done and the next one be the culprit.
        var at = Math.Max(0, files.ToList().FindLastIndex(file => run.PagesOf(file).Count > 0));
        var before = files.Take(at).Select(file => (FileReading)new FileReading.Pages(run.PagesOf(file)));
        var alone = files.Count == 1 || run.PagesOf(files[at]).Count == 0
            ? new FileReading.Failed(run.Failure)
            : (await ReadAsync([files[at]], workFolder, cancellationToken))[0];
        return [.. before, alone, .. await ReadAsync([.. files.Skip(at + 1)], workFolder, cancellationToken)];
    }
}
