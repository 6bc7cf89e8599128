namespace FormScanner.Inbox;

/// <summary>A file somebody put there.</summary>
/// <param name="Path">Where it lies; its name may name a person and goes into no log.</param>
/// <param name="Length">Its size in bytes when it was looked at.</param>
/// <param name="ChangedUtc">When it was last written to.</param>
internal sealed record Original(string Path, long Length, DateTime ChangedUtc)
{
    /// <summary>Looks at a file; null when it is gone, or is a link or anything else than a plain file.</summary>
    public static Original? Of(string path)
    {
        var file = new FileInfo(path);
        return file.Exists && file.LinkTarget is null && (file.Attributes & FileAttributes.ReparsePoint) == 0
            ? new Original(path, file.Length, file.LastWriteTimeUtc)
            : null;
    }

    /// <summary>Whether it is still as it was.</summary>
    public bool Unchanged => Of(Path) == this;
}
