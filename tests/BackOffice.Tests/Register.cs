using Driving;
using LocalStore.Register;

namespace BackOffice.Tests;

/// <summary>Puts invented people into the register of a town, as a review would.</summary>
internal static class Register
{
    public static async Task<RequestId> RequestAsync(TownHall town, string lastName = "LETOURNEUR")
    {
        var id = await town.PutAsync(SampleForms.PaperRequest(lastName));
        var person = Answers(("person.lastName", lastName), ("person.firstName", "ODETTE"), ("person.phone", SampleForms.Phone), ("person.birthYear", SampleForms.BirthYear), ("address.street", "RUE DES TILLEULS"), ("address.number", "12"));
        var ticks = Ticks(("address.neighbourhood", ["bourg"]), ("need.kinds", ["shopping", "visits"]), ("need.frequency", ["weekly"]), ("need.slots", ["monday-morning"]), ("consent.shareContact", ["yes"]));
        Assert.IsInstanceOfType<ValidationResult.Entered>(await town.Book.Reviews.ValidateAsync(id, new Validation(RegisterKind.HelpRequest, person.With(ticks), [], new Whose.NewPerson(), "m.durand"), CancellationToken.None));
        return new RequestId(id.Value);
    }

    public static async Task<OfferId> VolunteerAsync(TownHall town, string lastName = "ROQUES")
    {
        var id = await town.PutAsync(SampleForms.KioskOffer(lastName));
        var person = Answers(("person.lastName", lastName), ("person.firstName", "LUCIEN"), ("person.phone", "0600000017"));
        var ticks = Ticks(("address.neighbourhood", ["bourg"]), ("offer.kinds", ["shopping", "visits", "calls"]), ("offer.slots", ["monday-morning", "friday-morning"]), ("offer.reach", ["commune"]), ("offer.maxPersons", ["two"]), ("consent.shareContact", ["yes"]));
        Assert.IsInstanceOfType<ValidationResult.Entered>(await town.Book.Reviews.ValidateAsync(id, new Validation(RegisterKind.VolunteerOffer, person.With(ticks), [], new Whose.NewPerson(), "m.durand"), CancellationToken.None));
        await town.Book.Volunteers.SetStatusAsync(new OfferId(id.Value), VolunteerStatus.Active, "m.durand", CancellationToken.None);
        return new OfferId(id.Value);
    }

    private static RoleAnswers Answers(params (string Role, string Text)[] answers) => new(answers.ToDictionary(answer => answer.Role, answer => new RecordedAnswer([], answer.Text)));

    private static RoleAnswers Ticks(params (string Role, string[] Values)[] answers) => new(answers.ToDictionary(answer => answer.Role, answer => new RecordedAnswer(answer.Values, null)));
}
