using System.Security.Cryptography;
using Releases;

namespace CommuneServer.Kiosks;

/// <summary>The key that receipts are signed with; kiosks know it since they were enrolled.</summary>
internal sealed class ServerKey
{
    private readonly byte[] pkcs8;

    private ServerKey(ECDsa key) => (pkcs8, PublicKey, KeyId) = (key.ExportPkcs8PrivateKey(), SigningKey.PublicKeyOf(key), SigningKey.IdOf(key));

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
        using var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(options.KeyFile));
        }
        catch (ArgumentException)
        {
            throw new SetupException($"The key {options.KeyFile} cannot be read: it is not a private key in PEM. Put it back from a backup; with another key every kiosk has to be enrolled anew.");
        }

        return new ServerKey(key);
    }

    /// <summary>A copy to sign with; one at a time may use it.</summary>
    public ECDsa Open()
    {
        var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(pkcs8, out _);
        return key;
    }
}
