using Forms.Answers;
using LocalStore;
using LocalStore.Deposits;
using LocalStore.Sealing;

namespace Kiosk.Sending;

/// <summary>The slot of the drop box: what goes in is sealed, and nothing can be taken out from here.</summary>
internal sealed class DepositSlot(StoreOptions store, TimeProvider clock)
{
    private readonly Lazy<DepositBoxWriter> box = new(() => DepositBoxWriter.Open(store, SealingKeys.LoadSealer(store), clock), LazyThreadSafetyMode.PublicationOnly);

    /// <summary>Opens the box, so that a broken set-up is told when the program starts and not to a resident.</summary>
    /// <exception cref="StoreSetupException">Key, engine, settings or schema are not as expected.</exception>
    public void Open() => _ = box.Value;

    /// <summary>Null when the deposit is durable, be it from an earlier try; else why not, as a code.</summary>
    public async Task<string?> PutAsync(Deposit deposit, CancellationToken cancellationToken)
    {
        try
        {
            return await box.Value.PutAsync([await WithRemarksAsync(deposit, cancellationToken)], [], cancellationToken) switch
            {
                PutOutcome.Stored or PutOutcome.AlreadyStored => null,
                PutOutcome.StoreFull => "store-full",
                PutOutcome.StoreBusy => "store-busy",
                _ => throw new InvalidOperationException("putting has four outcomes"),
            };
        }
        // A disk that went away, a folder that was unmounted: the resident is told to take the paper, whatever it is.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return e.GetType().Name;
        }
    }

    // The ledger tells which pages of a printed copy came in before, and nothing of what was answered (docs/decisions/0008).
    private async Task<Deposit> WithRemarksAsync(Deposit deposit, CancellationToken cancellationToken)
    {
        if (deposit.Serial is not { } serial) return deposit;
        var earlier = await box.Value.PagesOfSerialAsync(serial, cancellationToken);
        var remarks = PileProblem.OfCopy(
            deposit.PagesExpected, [.. deposit.Pages.Select(page => page.Page)], earlier.Where(page => page.Deposit != deposit.Id).Select(page => page.Page));
        return deposit with { Problems = [.. remarks, .. deposit.Problems] };
    }
}
