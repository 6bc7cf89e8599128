using System.Security.Cryptography;
using Releases;

namespace CommuneServer.Kiosks;

/// <summary>The key that receipts are signed with; kiosks know it since they were enrolled.</summary>
internal sealed class ServerKey : IDisposable
{
    private readonly ECDsa key;

    private ServerKey(ECDsa key) => (this.key, PublicKey, KeyId) = (key, SigningKey.PublicKeyOf(key), SigningKey.IdOf(key));

    public string PublicKey { get; }

    public string KeyId { get; }

    /// <summary>Makes the file where there is none; true when it did.</summary>
    public static bool Create(ServerOptions options)
    {
        if (File.Exists(options.KeyFile)) return false;
        Directory.CreateDirectory(options.Directory);
        using var key = SigningKey.Create();
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(options.KeyFile, how);
        file.Write(System.Text.Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem() + "\n"));
        file.Flush(flushToDisk: true);
        return true;
    }

    public static ServerKey Load(ServerOptions options)
    {
        if (!File.Exists(options.KeyFile)) throw new SetupException($"The server has no key: {options.KeyFile} is missing. Run: communeserver migrate");
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(options.KeyFile));
        }
        catch (ArgumentException)
        {
            key.Dispose();
            throw new SetupException($"The key {options.KeyFile} cannot be read: it is not a private key in PEM. Put it back from a backup; with another key every kiosk has to be enrolled anew.");
        }

        return new ServerKey(key);
    }

    /// <summary>Signs, one at a time.</summary>
    public SignatureHeaders Sign(string label, IReadOnlyList<(string Name, string Value)> components, DateTimeOffset now)
    {
        lock (key) return MessageSignature.Sign(label, components, key, new SignatureFacts(now, KeyId, null));
    }

    /// <summary>A new one-time code, which tells this key from any other.</summary>
    public EnrolmentCode NewCode()
    {
        lock (key) return EnrolmentCode.Create(key);
    }

    public void Dispose() => key.Dispose();
}
