namespace LocalStore.Register;

/// <summary>What an agent reports of an introduction.</summary>
public enum IntroductionStep
{
    VolunteerSaysYes,
    VolunteerSaysNo,
    ResidentSaysYes,
    ResidentSaysNo,
    ContactGiven,
    FirstVisit,
    AllWell,
    Close,
}
