namespace FormScanner.Inbox;

/// <summary>The files of the inbox that somebody may want read.</summary>
internal static class InboxListing
{
    private static readonly string[] Unfinished = [".part", ".tmp", ".temp", ".partial", ".crdownload", ".filepart", "~"];

    /// <summary>Throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> when the folder cannot be looked into.</summary>
    public static IReadOnlyList<Original> Of(string folder) =>
        [.. Directory.EnumerateFiles(folder).Where(Finished).Select(Original.Of).OfType<Original>()];

    private static bool Finished(string path) =>
        Path.GetFileName(path) is var name && !name.StartsWith('.') && !name.StartsWith('~')
        && !Unfinished.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));
}
