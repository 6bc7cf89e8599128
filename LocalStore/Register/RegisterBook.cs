using LocalStore.Deposits;
using LocalStore.Files;
using LocalStore.Keys;
using LocalStore.Sealing;
using LocalStore.Statistics;

namespace LocalStore.Register;

/// <summary>The register of the town hall, opened: what came in and is checked, who asks, who offers, and who was introduced to whom. Held by the BackOffice alone; several threads may use it at once.</summary>
public sealed class RegisterBook : IDisposable
{
    private readonly MasterKey master;
    private readonly Opener opener;

    private RegisterBook(StoreOptions options, RegisterStore store, MasterKey master, Opener opener, Sealer sealer)
    {
        this.master = master;
        this.opener = opener;
        People = new People(store);
        Requests = new Requests(store);
        Volunteers = new Volunteers(store);
        Introductions = new Introductions(store);
        var (box, desk) = (DepositBoxReader.Open(options), DepositBoxWriter.Open(options, sealer, store.Clock));
        Reviews = new Reviews(store, box, desk, opener);
        Arrivals = new Arrivals(store, desk, opener);
        Copies = new Copies(store, Reviews, box, desk, opener);
        Undoing = new Undoing(store, box);
        Rights = new Rights(store, Undoing);
        Alerts = new AlertRegister(store, Undoing);
    }

    /// <summary>What came in and waits for an agent.</summary>
    public Reviews Reviews { get; }

    /// <summary>What is carried here from other machines.</summary>
    public Arrivals Arrivals { get; }

    /// <summary>Pages that came apart, papers that were set aside.</summary>
    public Copies Copies { get; }

    /// <summary>What was entered today and may have been a slip.</summary>
    public Undoing Undoing { get; }

    /// <summary>Who is known.</summary>
    public People People { get; }

    /// <summary>Who needs what.</summary>
    public Requests Requests { get; }

    /// <summary>Who offers what.</summary>
    public Volunteers Volunteers { get; }

    /// <summary>Who was put in touch with whom.</summary>
    public Introductions Introductions { get; }

    /// <summary>What the RGPD gives a person.</summary>
    public Rights Rights { get; }

    /// <summary>Whom to call in an alert.</summary>
    public AlertRegister Alerts { get; }

    /// <summary>Opens a store that was migrated, with its private sealing key and its master key; throws <see cref="StoreSetupException"/> when a file or a key is not as expected.</summary>
    public static RegisterBook Open(StoreOptions options, TimeProvider clock)
    {
        var file = StoreCheck.Checked(StoreFile.Register(options), RegisterContext.Open);
        var master = MasterKey.Load(options);
        return new RegisterBook(options, new RegisterStore(file, master, PersonKeys.Open(options, master), StatisticsBook.Open(options), clock), master, SealingKeys.LoadOpener(options), SealingKeys.LoadSealer(options));
    }

    public void Dispose()
    {
        opener.Dispose();
        master.Dispose();
    }
}
