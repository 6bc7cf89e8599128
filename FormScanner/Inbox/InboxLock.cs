using FormScanner.Commands;

namespace FormScanner.Inbox;

/// <summary>Keeps two watchers from one store's inbox. It lies in the store: on a share it could vanish with the share.</summary>
internal static class InboxLock
{
    /// <exception cref="SetupException">Another process holds it.</exception>
    public static FileStream Take(string storeDirectory)
    {
        var path = Path.Combine(Path.GetFullPath(storeDirectory), "watch.lock");
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new SetupException($"another « formscanner watch » is at work on this store: it holds {path}");
        }
    }
}
