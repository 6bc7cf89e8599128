using LocalStore.Deposits;
using LocalStore.Sealing;

namespace FormScanner.Inbox;

/// <summary>An importer with all it needs, ready to work.</summary>
internal sealed class ImportDesk : IDisposable
{
    private ImportDesk(WorkFolder work, Importer importer)
    {
        Work = work;
        Importer = importer;
    }

    public WorkFolder Work { get; }

    public Importer Importer { get; }

    /// <summary>Throws <see cref="LocalStore.StoreSetupException"/> when the box or its public key is not as it should be.</summary>
    public static ImportDesk Open(InboxSettings settings, TimeProvider clock)
    {
        var sealer = SealingKeys.LoadSealer(settings.Store);
        var box = DepositBoxWriter.Open(settings.Store, sealer, clock);
        var folders = settings.Folders;
        folders.Create(inboxToo: false);
        var work = WorkFolder.Open(folders.Work);
        return new ImportDesk(work, new Importer(
            settings.Inbox, work, box, new Archive(folders.Archive, sealer, clock), new RejectedFolder(folders.Rejected, clock), clock));
    }

    public void Dispose() => Work.Dispose();
}
