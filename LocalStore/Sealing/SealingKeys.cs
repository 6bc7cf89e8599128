using System.Security.Cryptography;
using System.Text;
using LocalStore.Files;

namespace LocalStore.Sealing;

/// <summary>The commune's pair of sealing keys on disk; a key file is never overwritten.</summary>
public static class SealingKeys
{
    /// <summary>Makes the pair, or completes one whose making was cut short; throws <see cref="IOException"/> when the disk refuses.</summary>
    public static KeyCreation Create(StoreOptions options)
    {
        if (File.Exists(options.PublicKeyFile)) return new KeyCreation.AlreadyThere(options.PublicKeyFile);
        PrivateFile.CreateKeyFolder(options);
        // The private half is written first: a public half alone would seal what nobody can ever open.
        if (!File.Exists(options.PrivateKeyFile))
        {
            using var fresh = P256.NewKey();
            var pkcs8 = fresh.ExportPkcs8PrivateKey();
            var written = Write(options.PrivateKeyFile, "PRIVATE KEY", pkcs8, PrivateFile.OwnerOnly);
            CryptographicOperations.ZeroMemory(pkcs8);
            if (!written) return new KeyCreation.AlreadyThere(options.PrivateKeyFile);
        }

        using var key = Load(options.PrivateKeyFile, "private");
        var publicHalf = key.ExportSubjectPublicKeyInfo();
        return Write(options.PublicKeyFile, "PUBLIC KEY", publicHalf, PrivateFile.OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead)
            ? new KeyCreation.Created(SealingKeyId.Of(publicHalf))
            : new KeyCreation.AlreadyThere(options.PublicKeyFile);
    }

    /// <summary>Loads the public half; throws <see cref="StoreSetupException"/> when it is missing or is no such key.</summary>
    public static Sealer LoadSealer(StoreOptions options)
    {
        using var key = Load(options.PublicKeyFile, "public");
        return new Sealer(key);
    }

    /// <summary>Loads the private half; throws <see cref="StoreSetupException"/> when it is missing, is no such key, or others may read it.</summary>
    public static Opener LoadOpener(StoreOptions options) => LoadOpener(options.PrivateKeyFile);

    /// <summary>Loads a private half that lies elsewhere, such as the copy in a safe; throws as <see cref="LoadOpener(StoreOptions)"/> does.</summary>
    public static Opener LoadOpener(string file)
    {
        PrivateFile.RefuseOthers(file, "The private sealing key");
        var key = Load(file, "private");
        try
        {
            key.ExportParameters(true).D.AsSpan().Clear();
        }
        catch (CryptographicException e)
        {
            key.Dispose();
            throw new StoreSetupException($"The private sealing key {file} holds a public key only.", e);
        }

        return new Opener(key);
    }

    private static ECDiffieHellman Load(string file, string which)
    {
        if (!File.Exists(file))
            throw new StoreSetupException($"The {which} sealing key {file} is missing. Make the pair once, on the machine of the BackOffice; the other programs need a copy of the public key only.");
        var bytes = File.ReadAllBytes(file);
        var pem = Encoding.ASCII.GetChars(bytes);
        var key = ECDiffieHellman.Create();
        try
        {
            key.ImportFromPem(pem);
            if (!P256.IsCurveOf(key)) throw new CryptographicException("The key is on another curve than P-256.");
            return key;
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            key.Dispose();
            throw new StoreSetupException($"The {which} sealing key {file} must be one P-256 key in PEM form: {e.Message}", e);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
            pem.AsSpan().Clear();
        }
    }

    private static bool Write(string file, string label, ReadOnlySpan<byte> der, UnixFileMode mode)
    {
        var pem = PemEncoding.Write(label, der);
        var bytes = Encoding.ASCII.GetBytes(pem);
        try
        {
            return PrivateFile.TryCreate(file, bytes, mode);
        }
        finally
        {
            pem.AsSpan().Clear();
            CryptographicOperations.ZeroMemory(bytes);
        }
    }
}
