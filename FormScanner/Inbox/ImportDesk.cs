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
    /// <param name="settings">The options of the verb.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="fileReached">Is told of each file as its reading comes in.</param>
    public static ImportDesk Open(InboxSettings settings, TimeProvider clock, Action? fileReached = null)
    {
        var sealer = SealingKeys.LoadSealer(settings.Store);
        var box = DepositBoxWriter.Open(settings.Store, sealer, clock);
        var folders = settings.Folders;
        folders.Create(inboxToo: false);
        var work = WorkFolder.Open(folders.Work);
        return new ImportDesk(work, new Importer(
            settings.Inbox, work, box, new Archive(folders.Archive, sealer, clock), new RejectedFolder(folders.Rejected, clock), clock, fileReached));
    }

    public void Dispose() => Work.Dispose();
}
