using LocalStore;
using LocalStore.Deposits;

namespace FormScanner.Checkup;

/// <summary>The directory of the store and the drop box in it.</summary>
internal static class StoreChecks
{
    private const string MendByInit = "formscanner init";

    public static Finding Folder(StoreOptions store)
    {
        const string part = "dossier des données";
        var folder = Path.GetFullPath(store.Directory);
        if (!Directory.Exists(folder)) return new Finding.Lacking(part, $"{folder} n’existe pas", MendByInit);
        var trial = Path.Combine(folder, $"essai-{Guid.NewGuid():N}");
        try
        {
            using var file = new FileStream(trial, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return new Finding.Fine(part, folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Finding.Lacking(part, $"impossible d’écrire dans {folder}", $"sudo chown {Environment.UserName} '{folder}' && chmod 700 '{folder}'");
        }
    }

    /// <summary>Engine, settings and schema; the words after the colon are the store's own, in English.</summary>
    public static Finding Box(StoreOptions store)
    {
        const string part = "boîte de dépôt";
        var path = Path.Combine(Path.GetFullPath(store.Directory), "deposits.db");
        if (!File.Exists(path)) return new Finding.Lacking(part, $"{path} n’existe pas", MendByInit);
        try
        {
            DepositBoxReader.Open(store);
            return new Finding.Fine(part, $"{path}, à jour, SQLite assez récent");
        }
        catch (Exception e) when (e is StoreSetupException or System.Data.Common.DbException or IOException)
        {
            return new Finding.Lacking(part, $"{path} ne convient pas : {e.Message.ReplaceLineEndings(" ")}", $"{MendByInit} la met à jour ; si cela ne suffit pas, restaurez une sauvegarde ou réinstallez le programme");
        }
    }

    /// <summary>Free space, so that a pile of paper does not stop half-way.</summary>
    public static Finding Disk(StoreOptions store)
    {
        const string part = "place sur le disque";
        var folder = new DirectoryInfo(Path.GetFullPath(store.Directory));
        while (!folder.Exists && folder.Parent is { } parent) folder = parent;
        var megabytes = new DriveInfo(folder.FullName).AvailableFreeSpace >> 20;
        var least = Math.Max(500, store.MinimumFreeMegabytes);
        return megabytes >= least
            ? new Finding.Fine(part, $"{megabytes} Mo libres")
            : new Finding.Lacking(part, $"{megabytes} Mo libres, il en faut {least}", $"faites de la place sur le disque de {folder.FullName}");
    }
}
