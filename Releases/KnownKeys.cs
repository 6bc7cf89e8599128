using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Releases;

/// <summary>Public keys that were read before: reading one costs twice what a verification costs.</summary>
/// <param name="most">How many are held; when there are more, all are let go and read again as they come.</param>
public sealed class KnownKeys(int most) : IDisposable
{
    private readonly ConcurrentDictionary<string, ECDsa> keys = new(StringComparer.Ordinal);

    /// <summary>Asks something of a key, one at a time; false when <paramref name="publicKey"/> is none.</summary>
    /// <param name="publicKey">As it travels, see <see cref="SigningKey"/>.</param>
    /// <param name="holds">What is asked.</param>
    public bool Verify(string publicKey, Func<ECDsa, bool> holds)
    {
        if (!keys.TryGetValue(publicKey, out var key))
        {
            if (!SigningKey.TryRead(publicKey, out var read)) return false;
            // Those that are let go may be in use: their finalisers end them.
            if (keys.Count >= most) keys.Clear();
            key = keys.GetOrAdd(publicKey, read);
        }

        lock (key) return holds(key);
    }

    public void Dispose()
    {
        foreach (var key in keys.Values) key.Dispose();
    }
}
