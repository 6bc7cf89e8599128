using System.Globalization;
using LocalStore.Deposits;
using LocalStore.Sealing;

namespace FormScanner.Inbox;

/// <summary>Keeps originals sealed: <c>archive/2026-11-23/DIGEST.sealed</c>, since an envelope opens only with the digest it was sealed under.</summary>
internal sealed class Archive(string folder, Sealer sealer, TimeProvider clock)
{
    /// <summary>Seals a copy of the file, unless it is in the archive already.</summary>
    public async Task KeepAsync(TakenFile file, CancellationToken cancellationToken)
    {
        var name = file.Digest.Hex + ".sealed";
        if (Directory.EnumerateFiles(folder, name, SearchOption.AllDirectories).Any()) return;
        var day = Path.Combine(folder, clock.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        PrivateFolder.Create(day);
        NativeSync.Folder(folder);
        var content = await File.ReadAllBytesAsync(file.Copy, cancellationToken);
        await DurableFile.WriteAsync(Path.Combine(day, name), sealer.Seal(content, new SealPurpose.OfArchivedFile(file.Digest)), cancellationToken);
    }
}
