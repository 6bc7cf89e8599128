using System.Security.Cryptography;
using Forms.Answers;
using LocalStore.Files;
using LocalStore.Sealing;

namespace LocalStore.Deposits.Carrying;

/// <summary>What a hand-over did.</summary>
/// <param name="Written">How many deposits were written for the first time.</param>
/// <param name="Waiting">How many lay there from before.</param>
/// <param name="Arrived">How many had arrived at the agents' machine and are gone from this one.</param>
/// <param name="Refused">The files that say « received » and do not prove it; nothing was taken out for them.</param>
public sealed record HandOver(int Written, int Waiting, int Arrived, IReadOnlyList<string> Refused);

/// <summary>
/// The sending half: writes what is in the box into a folder, sealed as it is, and takes out of the box only what came back with proof that it arrived.
/// It may be ended and begun again at any moment; a stick that is lost tells nothing and loses nothing.
/// </summary>
public sealed class DepositSender(StoreOptions options, Sealer sealer)
{
    private const int SecretBytes = 32;

    // Not a key of anybody's data: with it one could make the box give up what has not arrived.
    private readonly string secretFile = Path.Combine(options.Directory, "hand-over.secret");

    /// <summary>Throws <see cref="IOException"/> when the folder cannot be written; what was written before stays good.</summary>
    public async Task<HandOver> RunAsync(string folder, CancellationToken cancellationToken)
    {
        var secret = LoadSecret();
        var box = DepositBoxReader.Open(options);
        var (arrived, refused) = await TakeOutAsync(box, folder, secret, cancellationToken);
        var (written, waiting) = (0, 0);
        foreach (var label in await box.ListAsync(cancellationToken))
        {
            var file = Path.Combine(folder, CarriedDeposit.FileOf(label.Id));
            if (File.Exists(file)) waiting++;
            else if (await box.SealedAsync(label.Id, cancellationToken) is { } ciphertext)
            {
                var receipt = sealer.Seal(ReceiptOf(secret, label.Id), new SealPurpose.OfReceipt(label.Id));
                SharedFile.Write(file, new CarriedDeposit(label, receipt, ciphertext).ToBytes());
                written++;
            }
        }

        return new HandOver(written, waiting, arrived, refused);
    }

    private static async Task<(int Arrived, IReadOnlyList<string> Refused)> TakeOutAsync(DepositBoxReader box, string folder, byte[] secret, CancellationToken cancellationToken)
    {
        var arrived = 0;
        List<string> refused = [];
        foreach (var file in Directory.EnumerateFiles(folder, "*.received").Order(StringComparer.Ordinal).ToList())
        {
            if (!Guid.TryParse(Path.GetFileNameWithoutExtension(file), out var name) || !CryptographicOperations.FixedTimeEquals(SharedFile.Read(file, SecretBytes), ReceiptOf(secret, new DepositId(name))))
            {
                refused.Add(Path.GetFileName(file));
                continue;
            }

            if (await box.RemoveAsync(new DepositId(name), cancellationToken) is not (Removal.Removed or Removal.NotThere)) continue;
            File.Delete(Path.Combine(folder, CarriedDeposit.FileOf(new DepositId(name))));
            File.Delete(file);
            arrived++;
        }

        return (arrived, refused);
    }

    private byte[] LoadSecret()
    {
        PrivateFile.TryCreate(secretFile, RandomNumberGenerator.GetBytes(SecretBytes), PrivateFile.OwnerOnly);
        PrivateFile.RefuseOthers(secretFile, "The secret of the hand-over");
        return File.ReadAllBytes(secretFile);
    }

    private static byte[] ReceiptOf(byte[] secret, DepositId id) => HMACSHA256.HashData(secret, id.Value.ToByteArray(bigEndian: true));
}
