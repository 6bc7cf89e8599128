using Forms.PageCodes;
using LocalStore;
using LocalStore.Sealing;

namespace FormScanner.Checkup;

/// <summary>The keys on this machine: there, of the right kind, and hidden from whom they should be.</summary>
internal static class KeyChecks
{
    private const UnixFileMode OthersRead =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private const UnixFileMode OthersWrite = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    public static Finding PublicKey(StoreOptions store)
    {
        const string part = "clé publique";
        if (!File.Exists(store.PublicKeyFile))
            return new Finding.Lacking(part, $"{store.PublicKeyFile} n’existe pas", "copiez celle du poste de la mairie, ou lancez formscanner init sur un poste neuf");
        // Who can change it can have every deposit sealed for himself.
        if (Allows(store.PublicKeyFile, OthersWrite))
            return new Finding.Lacking(part, $"d’autres comptes peuvent modifier {store.PublicKeyFile}", $"chmod 644 '{store.PublicKeyFile}'");
        try
        {
            SealingKeys.LoadSealer(store);
            return new Finding.Fine(part, store.PublicKeyFile);
        }
        catch (StoreSetupException e)
        {
            return new Finding.Lacking(part, $"illisible : {e.Message}", "reprenez la clé de la sauvegarde");
        }
    }

    /// <summary>The scanner seals without it; where it lies here all the same, nobody else may read it.</summary>
    public static Finding PrivateKey(StoreOptions store)
    {
        const string part = "clé privée";
        if (!File.Exists(store.PrivateKeyFile)) return new Finding.Fine(part, "pas sur ce poste, c’est bien ainsi : elle ne sert qu’au poste des agents");
        return Allows(store.PrivateKeyFile, OthersRead)
            ? new Finding.Lacking(part, $"d’autres comptes peuvent lire {store.PrivateKeyFile}", $"chmod 600 '{store.PrivateKeyFile}'")
            : new Finding.Fine(part, $"{store.PrivateKeyFile}, lisible par vous seul ; gardez-en une copie en lieu sûr");
    }

    /// <param name="path">What PageCodes:KeyFile says, if anything.</param>
    public static Finding PageCodes(string? path)
    {
        const string part = "clé des codes de page";
        if (string.IsNullOrEmpty(path)) return new Finding.Spared(part, "aucune ; les codes imprimés ne sont pas signés", "indiquez son fichier par PageCodes__KeyFile si la mairie en a une");
        if (!File.Exists(path)) return new Finding.Lacking(part, $"{path} n’existe pas", "corrigez PageCodes__KeyFile, ou copiez le fichier à cet endroit");
        if (Allows(path, OthersRead)) return new Finding.Lacking(part, $"d’autres comptes peuvent lire {path}", $"chmod 600 '{path}'");
        try
        {
            PageCodeKeys.Parse(File.ReadLines(path));
            return new Finding.Fine(part, path);
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            return new Finding.Lacking(part, $"{path} est illisible : {e.Message}", "reprenez le fichier de la sauvegarde");
        }
    }

    private static bool Allows(string file, UnixFileMode modes) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & modes) != 0;
}
