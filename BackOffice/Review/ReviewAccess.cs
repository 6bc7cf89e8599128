using BackOffice.Access;
using BackOffice.Shell;
using Forms.Templates;
using LocalStore.Deposits;
using LocalStore.Register;

namespace BackOffice.Review;

/// <summary>Whose eyes a form is for: those of the alert register are for the persons the mayor named, all others for the agents.</summary>
internal static class ReviewAccess
{
    public static bool May(Staff staff, SealedDeposit label, TemplateLibrary library) =>
        library.Find(label.Form, label.Version) is { } form && RegisterKinds.Of(form.Template) == RegisterKind.AlertEntry ? staff.May(StaffPolicies.Alert) : staff.May(StaffPolicies.Desk);
}
