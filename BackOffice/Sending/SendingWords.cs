using LocalStore.Statistics;

namespace BackOffice.Sending;

/// <summary>How the sending goes, in words. The codes are those that the sync agent keeps with a release and with its state.</summary>
internal static class SendingWords
{
    private static readonly Dictionary<string, string> Problems = new()
    {
        ["not-enrolled"] = "cette mairie n’est pas encore inscrite auprès d’un serveur de la commune",
        ["unreachable"] = "le serveur de la commune n’a pas pu être joint (internet coupé, serveur arrêté)",
        ["server-busy"] = "le serveur de la commune a demandé d’attendre",
        ["not-our-server"] = "ce qui a répondu n’est pas le serveur de la commune (portail d’accès à internet ?)",
        ["tls"] = "la connexion n’est pas sûre : le certificat du serveur est périmé ou inconnu",
        ["refused"] = "le serveur a refusé la signature",
        ["revoked"] = "le serveur ne reçoit plus rien de cette mairie : elle a été radiée",
        ["digest-differs"] = "le serveur a déjà reçu autre chose sous ce nom",
        ["too-large"] = "trop grand pour le serveur, même en plusieurs parties",
        ["unsupported-schema"] = "le serveur ne connaît pas cette forme d’envoi : il faut le mettre à jour",
        ["clock"] = "l’horloge de cette machine n’est pas à l’heure",
    };

    public static string Problem(string code) => Problems.GetValueOrDefault(code, code);

    /// <summary>« semaine 48 de 2026 » for <c>2026-W48</c>.</summary>
    public static string Week(string code) => code.Split("-W") is [var year, var week] ? $"semaine {week} de {year}" : code;

    public static string State(SealedRelease release) => release switch
    {
        { State: ReleaseState.Empty } => "rien à envoyer cette semaine-là",
        { State: ReleaseState.Sealed } => "attend le prochain envoi",
        { State: ReleaseState.Sending } => "envoyé, pas encore confirmé",
        { State: ReleaseState.Delivered } when release.HasRefusals => "reçu, sauf certaines classes",
        { State: ReleaseState.Delivered } => "reçu, reçu signé",
        { State: ReleaseState.Quarantined } => "mis de côté",
        { State: ReleaseState.Erased } => "effacé par le serveur",
        _ => release.State.ToString(),
    };
}
