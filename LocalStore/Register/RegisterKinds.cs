using Forms.Templates;

namespace LocalStore.Register;

/// <summary>Tells what a form becomes.</summary>
public static class RegisterKinds
{
    /// <summary>What the form becomes in the register; null for a form that none of the three roles marks.</summary>
    public static RegisterKind? Of(FormTemplate template)
    {
        var roles = template.Questions.Select(question => question.Role).ToHashSet();
        return roles.Contains("alert.capacity") ? RegisterKind.AlertEntry
            : roles.Contains("need.kinds") ? RegisterKind.HelpRequest
            : roles.Contains("offer.kinds") ? RegisterKind.VolunteerOffer
            : null;
    }
}
