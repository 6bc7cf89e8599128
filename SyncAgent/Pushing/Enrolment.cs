using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LocalStore;
using Releases;

namespace SyncAgent.Pushing;

/// <summary>What this kiosk is at the commune server, since it was enrolled.</summary>
/// <param name="Server">The server's address.</param>
/// <param name="Kiosk">The kiosk's name there.</param>
/// <param name="KeyId">The name of the key it signs with.</param>
/// <param name="ServerKey">The key that receipts must be signed with: SubjectPublicKeyInfo, Base64.</param>
internal sealed record Enrolment(Uri Server, string Kiosk, string KeyId, string ServerKey);

/// <summary>The enrolment and the private key, in a folder that only the agent's own user may open.</summary>
internal sealed class EnrolmentFolder(StoreOptions store)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerOnlyFolder = OwnerOnly | UnixFileMode.UserExecute;

    private readonly string folder = Path.Combine(store.Directory, "sync");

    /// <summary>Where the enrolment stands.</summary>
    public string EnrolmentFile => Path.Combine(folder, "enrolment.json");

    /// <summary>The enrolment; null when the kiosk is not enrolled. Throws <see cref="StoreSetupException"/> when the file was altered.</summary>
    public Enrolment? Load()
    {
        if (!File.Exists(EnrolmentFile)) return null;
        try
        {
            return JsonSerializer.Deserialize<Enrolment>(File.ReadAllText(EnrolmentFile));
        }
        catch (JsonException)
        {
            throw new StoreSetupException($"{EnrolmentFile} cannot be read: it is not what the agent wrote. Enrol the kiosk anew: syncagent enrol");
        }
    }

    /// <summary>The private key of this name; throws <see cref="StoreSetupException"/> when it is not there.</summary>
    public ECDsa LoadKey(string keyId)
    {
        if (!File.Exists(KeyFile(keyId))) throw new StoreSetupException($"The key that this kiosk signs with is missing: {KeyFile(keyId)}. Enrol it anew: syncagent enrol");
        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(KeyFile(keyId)));
        return key;
    }

    /// <summary>A key that was made before and never taken, or a new one; on disk before anybody hears of it.</summary>
    public ECDsa NextKey(string? current)
    {
        var waiting = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.key.pem").FirstOrDefault(file => file != (current is null ? null : KeyFile(current))) : null;
        if (waiting is not null) return LoadKey(Path.GetFileName(waiting)[..^".key.pem".Length]);
        var key = SigningKey.Create();
        Write(KeyFile(SigningKey.IdOf(key)), key.ExportPkcs8PrivateKeyPem() + "\n");
        return key;
    }

    /// <summary>Notes the enrolment, and forgets every key but its own.</summary>
    public void Save(Enrolment enrolment)
    {
        Write(EnrolmentFile, JsonSerializer.Serialize(enrolment));
        foreach (var file in Directory.EnumerateFiles(folder, "*.key.pem").Where(file => file != KeyFile(enrolment.KeyId))) File.Delete(file);
    }

    private string KeyFile(string keyId) => Path.Combine(folder, $"{keyId}.key.pem");

    // Whole or not at all: written beside, then put in its place.
    private void Write(string file, string text)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, OwnerOnlyFolder);
        var beside = $"{file}.new";
        File.Delete(beside);
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) how.UnixCreateMode = OwnerOnly;
        using (var stream = new FileStream(beside, how))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, file, overwrite: true);
    }
}
