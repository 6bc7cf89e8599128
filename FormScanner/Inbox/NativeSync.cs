using System.Runtime.InteropServices;

namespace FormScanner.Inbox;

/// <summary>Puts the names in a folder on the disk; .NET can do that for the content of files only.</summary>
internal static partial class NativeSync
{
    private const int ReadOnly = 0;

    /// <summary>A file system that cannot do it (some network shares) answers an error, which changes nothing for us.</summary>
    public static void Folder(string path)
    {
        if (!OperatingSystem.IsLinux()) return;
        var folder = Open(path, ReadOnly);
        if (folder < 0) return;
        _ = Fsync(folder);
        _ = Close(folder);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Fsync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
