using Forms.Answers;
using LocalStore.Deposits;
using LocalStore.Deposits.Carrying;
using LocalStore.Sealing;
using Microsoft.EntityFrameworkCore;

namespace LocalStore.Register;

/// <summary>What was taken in.</summary>
/// <param name="Taken">How many deposits came in for the first time.</param>
/// <param name="Known">How many were there, or were dealt with, before.</param>
/// <param name="Refused">The files that are no deposit, were damaged, or were sealed for another town hall; they stay where they are.</param>
public sealed record Arrival(int Taken, int Known, IReadOnlyList<string> Refused);

/// <summary>
/// The receiving half of carrying deposits from the touch screen or the scanner to the agents: each is opened before it is believed, is in the box once
/// however often it comes, and leaves a receipt that only the holder of the private key can write.
/// </summary>
public sealed class Arrivals
{
    private const int MostBytes = 256 * 1024 * 1024;

    private readonly RegisterStore store;
    private readonly DepositBoxWriter desk;
    private readonly Opener opener;

    internal Arrivals(RegisterStore store, DepositBoxWriter desk, Opener opener) => (this.store, this.desk, this.opener) = (store, desk, opener);

    /// <summary>Takes in every deposit of a folder; throws <see cref="IOException"/> when it cannot be read or written, and goes on from there the next time.</summary>
    public async Task<Arrival> TakeInAsync(string folder, CancellationToken cancellationToken)
    {
        var (taken, known) = (0, 0);
        List<string> refused = [];
        foreach (var file in Directory.EnumerateFiles(folder, "*.deposit").Order(StringComparer.Ordinal).ToList())
        {
            if (CarriedDeposit.TryRead(SharedFile.Read(file, MostBytes)) is not { } carried
                || DepositSeal.Open(opener, carried.Label, carried.Ciphertext) is not BoxedDeposit.Opened(var deposit)
                || opener.Open(carried.Receipt, new SealPurpose.OfReceipt(carried.Label.Id)) is not Opening.Opened(var receipt))
            {
                refused.Add(Path.GetFileName(file));
                continue;
            }

            if (await IsDoneAsync(carried.Label.Id, cancellationToken)) known++;
            else if (await desk.PutSealedAsync(carried.Label, deposit, carried.Ciphertext, cancellationToken)) taken++;
            else known++;
            SharedFile.Write(Path.Combine(folder, CarriedDeposit.ReceiptFileOf(carried.Label.Id)), receipt);
            File.Delete(file);
        }

        return new Arrival(taken, known, refused);
    }

    private async Task<bool> IsDoneAsync(DepositId id, CancellationToken cancellationToken)
    {
        await using var register = store.Open();
        return await register.Done.AnyAsync(d => d.DepositId == id.Value, cancellationToken);
    }
}
