namespace LocalStore.Files;

internal static class PrivateFile
{
    public const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const UnixFileMode OthersMay =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute |
        UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    // A secret that others may read is none. What the secret is called begins the message.
    public static void RefuseOthers(string file, string name)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(file) && (File.GetUnixFileMode(file) & OthersMay) != 0)
            throw new StoreSetupException($"{name} {file} may be read by its owner only; its mode is {File.GetUnixFileMode(file)}. Run: chmod 600 '{file}'");
    }

    // One after the other: parents made on the way would get the mode everybody may read.
    public static void CreateKeyFolder(StoreOptions options)
    {
        CreateDirectory(options.Directory);
        CreateDirectory(Path.GetDirectoryName(options.PrivateKeyFile)!);
    }

    public static void CreateDirectory(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
    }

    // SQLite gives its journal files the mode of the database, so an empty database made here keeps all of them private.
    // A database that is there is not even opened: closing it again would drop the locks SQLite holds on it in this process.
    public static bool TryCreateEmpty(string path) => TryCreate(path, [], OwnerOnly);

    // Whole or not at all: the file appears under its name only when its bytes are on the disk, and never over another.
    public static bool TryCreate(string path, ReadOnlySpan<byte> content, UnixFileMode mode)
    {
        if (File.Exists(path)) return false;
        var draft = $"{path}.{Guid.NewGuid():N}.new";
        try
        {
            using (var file = Open(draft, FileMode.CreateNew, FileShare.None, mode))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, path, overwrite: false);
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    public static FileStream Open(string path, FileMode how, FileShare share, UnixFileMode mode)
    {
        var options = new FileStreamOptions { Mode = how, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = mode;
        return new FileStream(path, options);
    }
}
