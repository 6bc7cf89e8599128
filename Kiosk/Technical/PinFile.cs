using LocalStore;

namespace Kiosk.Technical;

/// <summary>Where the hash of the PIN lies. It is read anew for each try, so that a new PIN holds at once.</summary>
internal sealed class PinFile(StoreOptions store)
{
    public string Path { get; } = System.IO.Path.Combine(store.Directory, "technical-pin.json");

    /// <summary>Null when no PIN was set, or the file cannot be used: either way the page stays shut.</summary>
    public PinHash? Read()
    {
        try
        {
            return PinHash.Parse(File.ReadAllBytes(Path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Write(PinHash hash) => WholeFile.Write(Path, hash.ToJson());
}
