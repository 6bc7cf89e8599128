using Forms.Answers;
using FormScanner.Inbox;
using LocalStore;
using LocalStore.Deposits;
using LocalStore.Sealing;
using Testing.Inbox;

namespace FormScanner.Tests.Inbox;

internal sealed class TempInbox : IDisposable
{
    private readonly string parent = Directory.CreateTempSubdirectory("kiosk-inbox-").FullName;
    private ImportDesk? desk;

    public TempInbox()
    {
        Settings = new InboxSettings(
            new StoreOptions { Directory = Path.Combine(parent, "data"), MinimumFreeMegabytes = 0, BusyTimeoutMilliseconds = 50 },
            new InboxOptions { Reader = FakeReader.Path, StablePolls = 1 });
        SealingKeys.Create(Settings.Store);
        DepositBoxSchema.Migrate(Settings.Store);
        Settings.Folders.Create(inboxToo: true);
    }

    public InboxSettings Settings { get; }

    public InboxFolders Folders => Settings.Folders;

    public string BoxFile => Path.Combine(Settings.Store.Directory, "deposits.db");

    public string[] Waiting => [.. Directory.EnumerateFiles(Folders.Inbox).Select(file => Path.GetFileName(file)).Order()];

    public string[] Archived => Directory.GetFiles(Folders.Archive, "*", SearchOption.AllDirectories);

    public string[] Rejected => [.. Directory.EnumerateFiles(Folders.Rejected).Select(file => Path.GetFileName(file)).Order()];

    public Importer Importer => (desk ??= ImportDesk.Open(Settings, TimeProvider.System)).Importer;

    public string Drop(string name, params FakePage[] pages) => Drop(name, FakePage.File(pages));

    public string Drop(string name, string content)
    {
        var path = Path.Combine(Folders.Inbox, name);
        File.WriteAllText(path, content);
        return path;
    }

    public Task<ImportOutcome> TakeAsync(CancellationToken cancellationToken) =>
        Importer.ImportAsync(InboxListing.Of(Folders.Inbox).OrderBy(file => file.Path, StringComparer.Ordinal).ToList(), OriginalFate.Taken, cancellationToken);

    public async Task<BatchReport> TakenAsync(CancellationToken cancellationToken)
    {
        var outcome = await TakeAsync(cancellationToken);
        Assert.IsInstanceOfType<ImportOutcome.Done>(outcome);
        return ((ImportOutcome.Done)outcome).Report;
    }

    public string RejectedText(string end) => File.ReadAllText(Directory.GetFiles(Folders.Rejected, "*" + end).Single());

    public async Task<List<Deposit>> StoredAsync(CancellationToken cancellationToken)
    {
        using var opener = SealingKeys.LoadOpener(Settings.Store);
        return await DepositBoxReader.Open(Settings.Store).OpenAllAsync(opener, cancellationToken)
            .Select(boxed => ((BoxedDeposit.Opened)boxed).Deposit).ToListAsync(cancellationToken);
    }

    public void Dispose()
    {
        desk?.Dispose();
        Directory.Delete(parent, recursive: true);
    }
}
