using LocalStore.Deposits;

namespace FormScanner.Inbox;

/// <summary>The copy of an original that is worked on, under a name that tells nothing.</summary>
internal sealed record TakenFile(Original Original, string Copy, FileDigest Digest)
{
    /// <summary>What people and logs call it: it tells the same file again, and nothing of its name.</summary>
    public string Name => Digest.Hex[..12];
}
