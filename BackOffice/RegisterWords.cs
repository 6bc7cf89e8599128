using LocalStore.Register;

namespace BackOffice;

/// <summary>What an agent reads for the statuses and the steps of the register.</summary>
internal static class RegisterWords
{
    private static readonly Dictionary<string, string> Actions = new()
    {
        ["form.validated"] = "formulaire validé",
        ["form.undone"] = "validation annulée",
        ["person.rectified"] = "réponses rectifiées",
        ["person.restricted"] = "utilisation limitée à la demande de la personne",
        ["person.released"] = "limitation levée",
        ["person.contacted"] = "contact noté",
        ["request.scheduled"] = "date de rappel ou responsable changés",
        ["request.closed"] = "demande close",
        ["request.reopened"] = "demande rouverte",
        ["volunteer.Candidate"] = "de nouveau candidat",
        ["volunteer.Interviewed"] = "entretien fait",
        ["volunteer.CharterSigned"] = "charte signée",
        ["volunteer.Active"] = "actif",
        ["volunteer.Withdrawn"] = "retiré",
        ["volunteer.paused"] = "en pause",
        ["volunteer.back"] = "pause terminée",
        ["volunteer.identity-seen"] = "pièce d’identité vue",
        ["introduction.Proposed"] = "bénévole sollicité",
    };

    public static string Of(RequestStatus status) => status switch
    {
        RequestStatus.Open => "ouverte",
        RequestStatus.Proposed => "proposée",
        RequestStatus.Accepted => "acceptée",
        RequestStatus.Introduced => "mise en relation confirmée",
        RequestStatus.Ongoing => "en cours",
        RequestStatus.Closed => "close",
        _ => throw Unknown(status),
    };

    public static string Of(RequestOutcome outcome) => outcome switch
    {
        RequestOutcome.Done => "réalisée",
        RequestOutcome.NotDone => "non réalisée",
        RequestOutcome.NoLongerNeeded => "devenue inutile",
        RequestOutcome.Duplicate => "doublon",
        RequestOutcome.Redirected => "orientée vers un service",
        _ => throw Unknown(outcome),
    };

    public static string Of(VolunteerStatus status) => status switch
    {
        VolunteerStatus.Candidate => "candidat",
        VolunteerStatus.Interviewed => "entretien fait",
        VolunteerStatus.CharterSigned => "charte signée",
        VolunteerStatus.Active => "actif",
        VolunteerStatus.Withdrawn => "retiré",
        _ => throw Unknown(status),
    };

    public static string Of(IntroductionStatus status) => status switch
    {
        IntroductionStatus.Proposed => "bénévole sollicité",
        IntroductionStatus.VolunteerAgreed => "bénévole d’accord",
        IntroductionStatus.BothAgreed => "les deux d’accord",
        IntroductionStatus.ContactShared => "coordonnées transmises",
        IntroductionStatus.FirstVisitDone => "première visite faite",
        IntroductionStatus.Followed => "suivie",
        IntroductionStatus.Closed => "close",
        IntroductionStatus.Declined => "refusée",
        _ => throw Unknown(status),
    };

    public static string Of(IntroductionStep step) => step switch
    {
        IntroductionStep.VolunteerSaysYes => "Le bénévole est d’accord",
        IntroductionStep.VolunteerSaysNo => "Le bénévole refuse",
        IntroductionStep.ResidentSaysYes => "La personne aidée est d’accord",
        IntroductionStep.ResidentSaysNo => "La personne aidée refuse",
        IntroductionStep.ContactGiven => "Les coordonnées sont transmises",
        IntroductionStep.FirstVisit => "La première visite est faite",
        IntroductionStep.AllWell => "Tout va bien (point fait)",
        IntroductionStep.Close => "Terminer",
        _ => throw Unknown(step),
    };

    /// <summary>The words of a line of the journal.</summary>
    public static string OfAction(string action) =>
        Actions.TryGetValue(action, out var words) ? words
        : action.Split('.') is ["introduction", var step] && Enum.TryParse<IntroductionStep>(step, out var known) ? Of(known)
        : action;

    private static InvalidOperationException Unknown<T>(T value) => new($"No words are known for {typeof(T).Name}.{value}.");
}
