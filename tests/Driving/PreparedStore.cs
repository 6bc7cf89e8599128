using LocalStore;

namespace Driving;

/// <summary>A store that is made once for a run and copied for each test: making its keys and tables takes longer than many a test.</summary>
internal sealed class PreparedStore(string name, Action<StoreOptions> prepare)
{
    private readonly Lazy<string> made = new(() =>
    {
        var store = At(Path.Combine(AppContext.BaseDirectory, "prepared", name));
        // What an earlier run left may have the tables of an earlier program.
        if (Directory.Exists(store.Directory)) Directory.Delete(store.Directory, recursive: true);
        prepare(store);
        return store.Directory;
    });

    /// <summary>A copy of it, in a folder that is not there yet.</summary>
    public StoreOptions CopyTo(string folder)
    {
        foreach (var inside in Directory.EnumerateDirectories(made.Value, "*", SearchOption.AllDirectories).Prepend(made.Value))
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(In(inside));
            else Directory.CreateDirectory(In(inside), File.GetUnixFileMode(inside));
        }

        // Shared memory belongs to the process that has the file open; everything else is the store.
        foreach (var file in Directory.EnumerateFiles(made.Value, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal))) File.Copy(file, In(file));
        return At(folder);

        string In(string path) => Path.Combine(folder, Path.GetRelativePath(made.Value, path));
    }

    private static StoreOptions At(string folder) => new() { Directory = folder, MinimumFreeMegabytes = 0 };
}
