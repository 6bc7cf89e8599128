namespace FormScanner.Inbox;

/// <summary>Files that are whole or not there, and stay after a power cut.</summary>
internal static class DurableFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes under a draft name, then renames; what had the name before is replaced.</summary>
    public static Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        WriteAsync(path, async file => await file.WriteAsync(content, cancellationToken), cancellationToken);

    /// <summary>Copies a file of any size in the same way.</summary>
    public static Task CopyAsync(string from, string path, CancellationToken cancellationToken) =>
        WriteAsync(path, async file =>
        {
            await using var source = File.OpenRead(from);
            await source.CopyToAsync(file, cancellationToken);
        }, cancellationToken);

    /// <summary>A new file that only this user may read; throws when the name is taken.</summary>
    public static FileStream Create(string path) => Open(path, FileMode.CreateNew);

    private static FileStream Open(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        return new FileStream(path, options);
    }

    private static async Task WriteAsync(string path, Func<FileStream, Task> fill, CancellationToken cancellationToken)
    {
        // Named after the file, so that what a crash leaves behind is overwritten when the file is written again.
        var draft = path + ".new";
        try
        {
            await using (var file = Open(draft, FileMode.Create))
            {
                await fill(file);
                await file.FlushAsync(cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }

        NativeSync.Folder(Path.GetDirectoryName(path)!);
    }
}
