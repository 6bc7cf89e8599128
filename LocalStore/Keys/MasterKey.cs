using System.Security.Cryptography;
using System.Text;
using LocalStore.Files;

namespace LocalStore.Keys;

/// <summary>
/// The key everything of the register hangs on, 32 random bytes in a file of the BackOffice alone. Nothing is encrypted with it: a key for each
/// use is derived from it (HKDF-SHA256), so that one that leaks opens nothing else.
/// </summary>
public sealed class MasterKey : IDisposable
{
    /// <summary>Its length, and that of every derived key, in bytes.</summary>
    public const int Length = 32;

    private readonly byte[] secret;

    internal MasterKey(byte[] secret)
    {
        this.secret = secret;
        Wrapping = Derive("wrap the key of a person");
        Index = Derive("find a person again");
        Drafts = Derive("keep a review that is not finished");
        Tokens = Derive("count a person once in the statistics");
    }

    internal byte[] Wrapping { get; }

    internal byte[] Index { get; }

    internal byte[] Drafts { get; }

    internal byte[] Tokens { get; }

    /// <summary>Makes the key; false when there is one already, which is left as it is.</summary>
    public static bool Create(StoreOptions options)
    {
        var fresh = RandomNumberGenerator.GetBytes(Length);
        try
        {
            return Restore(options, fresh);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(fresh);
        }
    }

    /// <summary>Loads the key; throws <see cref="StoreSetupException"/> when it is missing, is no such key, or others may read it.</summary>
    public static MasterKey Load(StoreOptions options)
    {
        var file = options.MasterKeyFile;
        if (!File.Exists(file))
            throw new StoreSetupException($"The master key {file} is missing. Make it once: backoffice migrate — or put it back from its two recovery shares: backoffice recover-key");
        PrivateFile.RefuseOthers(file, "The master key");
        var text = File.ReadAllText(file).Trim();
        var secret = new byte[Length];
        if (!Convert.TryFromBase64String(text, secret, out var written) || written != Length)
            throw new StoreSetupException($"The master key {file} must hold {Length} bytes in Base64; it holds {text.Length} characters that are not. Put it back from its two recovery shares: backoffice recover-key");
        return new MasterKey(secret);
    }

    /// <summary>The key in two parts for two safes: each alone tells nothing of it.</summary>
    public KeyShares Split()
    {
        var first = RandomNumberGenerator.GetBytes(Length);
        var second = new byte[Length];
        for (var i = 0; i < Length; i++) second[i] = (byte)(first[i] ^ secret[i]);
        return KeyShares.Of(first, second, secret);
    }

    /// <summary>Puts a lost key back; false when a key is there, which is never overwritten.</summary>
    public static bool Restore(StoreOptions options, byte[] joined)
    {
        PrivateFile.CreateKeyFolder(options);
        return PrivateFile.TryCreate(options.MasterKeyFile, Encoding.ASCII.GetBytes(Convert.ToBase64String(joined) + "\n"), PrivateFile.OwnerOnly);
    }

    public void Dispose()
    {
        foreach (var key in (byte[][])[secret, Wrapping, Index, Drafts, Tokens]) CryptographicOperations.ZeroMemory(key);
    }

    private byte[] Derive(string use) => HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, Length, salt: [], info: Encoding.UTF8.GetBytes($"kiosk master key: {use}"));
}
