namespace BackOffice.Audit;

/// <summary>The actions of the audit in words; one without words is shown by its code.</summary>
internal static class AuditWords
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["sign-in.password"] = "connexion par mot de passe et code",
        ["sign-in.passkey"] = "connexion par clé d’accès",
        ["sign-in.first"] = "première connexion",
        ["sign-in.refused"] = "connexion refusée",
        ["sign-in.locked"] = "compte bloqué un quart d’heure",
        ["confirm.refused"] = "confirmation refusée",
        ["account.opened"] = "compte ouvert ou accès rendu",
        ["account.closed"] = "compte fermé",
        ["account.passkey-added"] = "clé d’accès enregistrée",
        ["deposit.seen"] = "formulaire ouvert",
        ["deposit.answer-seen"] = "réponse d’un formulaire vue dans une série",
        ["deposit.validated"] = "formulaire validé",
        ["deposit.undone"] = "validation annulée",
        ["deposit.blackened"] = "zone noircie sur une page",
        ["deposit.set-aside"] = "formulaire mis de côté",
        ["deposit.taken-back"] = "formulaire repris",
        ["deposit.joined"] = "pages d’un formulaire réunies",
        ["alert.seen"] = "registre d’alerte ouvert",
        ["alert.acknowledged"] = "accusé de réception imprimé",
        ["alert.removed"] = "personne retirée du registre d’alerte",
        ["labels.printed"] = "étiquettes d’adresse imprimées",
        ["alert.exported"] = "registre d’alerte remis au préfet",
        ["alert.campaign"] = "campagne d’appels commencée ou terminée",
        ["alert.called"] = "appel noté",
        ["person.searched"] = "recherche de personne",
        ["person.seen"] = "personne vue",
        ["person.rectified"] = "personne rectifiée",
        ["person.restricted"] = "utilisation limitée ou rendue",
        ["person.exported"] = "données remises à la personne",
        ["person.erased"] = "personne effacée",
        ["request.seen"] = "demande vue",
        ["volunteer.seen"] = "bénévole vu",
        ["introduction.step"] = "étape d’une mise en relation",
        ["introduction.printed"] = "fiche de mise en relation imprimée",
        ["release.requeued"] = "envoi remis en file",
    };

    public static string Of(string action) => Words.GetValueOrDefault(action, action);
}
