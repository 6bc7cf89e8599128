using LocalStore.Deposits;

namespace FormScanner.Inbox;

/// <summary>
/// A folder of this process alone, where originals are copied before they are read: a copier may still change the original, its name may be hostile,
/// and a network share may go away half-way. What a killed process left behind is deleted by the next; its originals are still where they were.
/// </summary>
internal sealed class WorkFolder : IDisposable
{
    private const int NoSpaceLeft = 28; // ENOSPC
    private readonly FileStream held;

    private WorkFolder(string path, FileStream held)
    {
        Path = path;
        this.held = held;
    }

    public string Path { get; }

    private string LockFile => Path + ".lock";

    public static WorkFolder Open(string parent)
    {
        PrivateFolder.Create(parent);
        foreach (var lockFile in Directory.EnumerateFiles(parent, "*.lock")) DeleteAbandoned(lockFile);
        var path = System.IO.Path.Combine(parent, Guid.NewGuid().ToString("N"));
        var work = new WorkFolder(path, DurableFile.Create(path + ".lock"));
        PrivateFolder.Create(path);
        return work;
    }

    /// <summary>Copies an original; null when it cannot be opened alone, or changed while it was copied.</summary>
    public async Task<TakenFile?> TakeAsync(Original original, CancellationToken cancellationToken)
    {
        var copy = NewName(original.Path);
        try
        {
            FileDigest digest;
            await using (var from = new FileStream(original.Path, FileMode.Open, FileAccess.Read, FileShare.None))
            await using (var to = DurableFile.Create(copy))
            {
                await from.CopyToAsync(to, cancellationToken);
                to.Position = 0;
                digest = await FileDigest.OfAsync(to, cancellationToken);
            }

            if (original.Unchanged) return new TakenFile(original, copy, digest);
        }
        catch (Exception e) when ((e is IOException && e.HResult != NoSpaceLeft) || e is UnauthorizedAccessException)
        {
            // Somebody else has it open, or the share went away: it is looked at again.
        }

        File.Delete(copy);
        return null;
    }

    /// <summary>A new folder within this one.</summary>
    public string NewFolder()
    {
        var folder = System.IO.Path.Combine(Path, Guid.NewGuid().ToString("N"));
        PrivateFolder.Create(folder);
        return folder;
    }

    public void Dispose()
    {
        Directory.Delete(Path, recursive: true);
        File.Delete(LockFile);
        held.Dispose();
    }

    private string NewName(string original) =>
        System.IO.Path.Combine(Path, Guid.NewGuid().ToString("N") + SafeExtension.Of(original));

    private static void DeleteAbandoned(string lockFile)
    {
        try
        {
            using var held = new FileStream(lockFile, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            var folder = System.IO.Path.ChangeExtension(lockFile, null);
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            File.Delete(lockFile);
        }
        catch (IOException)
        {
            // Its process is alive, or another one is deleting it.
        }
    }
}
