namespace LocalStore.Register;

/// <summary>Somebody on the mayor's register of people to call in an alert (CASF, L.121-6-1).</summary>
/// <param name="Id">The name of the entry: that of the deposit it came from.</param>
/// <param name="Reference">What the person was told it is called.</param>
/// <param name="ReceivedOn">The day it came in; the mayor acknowledges it within eight days.</param>
/// <param name="AcknowledgedOn">The day the acknowledgement went out; null before.</param>
/// <param name="Answers">The answers of the form, opened.</param>
public sealed record AlertEntry(Guid Id, string Reference, DateOnly ReceivedOn, DateOnly? AcknowledgedOn, RoleAnswers Answers)
{
    private const int DaysToAcknowledge = 8;

    public string FullName => $"{Answers.Text("person.firstName")} {Answers.Text("person.lastName")}".Trim();

    /// <summary>The last day on which the acknowledgement is in time.</summary>
    public DateOnly AcknowledgeBy => ReceivedOn.AddDays(DaysToAcknowledge);
}
