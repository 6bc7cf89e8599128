using LocalStore;

namespace FormScanner.Inbox;

/// <summary>The folders paper passes through, as full paths.</summary>
internal sealed record InboxFolders(string Inbox, string Archive, string Rejected, string Work)
{
    public IEnumerable<string> All => [Inbox, Archive, Rejected, Work];

    public static InboxFolders Of(InboxOptions options, StoreOptions store)
    {
        return new InboxFolders(
            Full(options.Directory, "inbox"), Full(options.Archive, "archive"), Full(options.Rejected, "rejected"), Full(null, "work"));

        string Full(string? given, string name) =>
            Path.GetFullPath(string.IsNullOrWhiteSpace(given) ? Path.Combine(store.Directory, name) : given);
    }

    /// <summary>Makes what belongs to us; the inbox too when <paramref name="inboxToo"/>, since on a share somebody else may own it.</summary>
    public void Create(bool inboxToo)
    {
        foreach (var folder in All.Where(folder => inboxToo || folder != Inbox)) PrivateFolder.Create(folder);
    }
}
