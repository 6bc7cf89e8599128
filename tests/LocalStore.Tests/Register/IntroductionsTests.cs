using LocalStore.Register;

namespace LocalStore.Tests.Register;

[TestClass]
public sealed class IntroductionsTests
{
    [TestMethod]
    public async Task Contact_details_go_out_only_after_both_said_yes()
    {
        using var test = new TestRegister();
        var id = (await test.Book.Introductions.ProposeAsync(await test.AskAsync("Vidal", "shopping"), await test.OfferAsync("Roques", "shopping"), TestRegister.Agent, CancellationToken.None))!.Value;
        Assert.IsFalse((await FindAsync()).ShowsContacts);
        Assert.IsFalse(await StepAsync(IntroductionStep.ContactGiven));
        Assert.IsFalse(await StepAsync(IntroductionStep.ResidentSaysYes), "the volunteer is asked first");
        Assert.IsTrue(await StepAsync(IntroductionStep.VolunteerSaysYes));
        Assert.IsFalse((await FindAsync()).ShowsContacts);
        Assert.IsFalse(await StepAsync(IntroductionStep.ContactGiven));
        Assert.IsTrue(await StepAsync(IntroductionStep.ResidentSaysYes));
        Assert.IsTrue((await FindAsync()).ShowsContacts);
        Assert.IsTrue(await StepAsync(IntroductionStep.ContactGiven));
        var shared = await FindAsync();
        Assert.AreEqual(TestRegister.Agent, shared.SharedBy);
        Assert.AreEqual(test.Today.AddDays(7), shared.DueOn);

        async Task<Introduction> FindAsync() => (await test.Book.Introductions.FindAsync(id, CancellationToken.None))!;
        Task<bool> StepAsync(IntroductionStep step) => test.Book.Introductions.StepAsync(id, step, null, TestRegister.Agent, CancellationToken.None);
    }

    [TestMethod]
    public async Task The_request_follows_its_introductions_to_the_end()
    {
        using var test = new TestRegister();
        var request = await test.AskAsync("Vidal", "shopping");
        var refuses = (await test.Book.Introductions.ProposeAsync(request, await test.OfferAsync("Roques", "shopping"), TestRegister.Agent, CancellationToken.None))!.Value;
        Assert.AreEqual(RequestStatus.Proposed, await StatusAsync());
        await StepAsync(refuses, IntroductionStep.VolunteerSaysNo);
        Assert.AreEqual(RequestStatus.Open, await StatusAsync());
        Assert.ContainsSingle(await test.Book.Requests.DueAsync(test.Today, 10, CancellationToken.None), "nobody is asked any more: today's work");
        var helps = (await test.Book.Introductions.ProposeAsync(request, await test.OfferAsync("Peyrot", "shopping"), TestRegister.Agent, CancellationToken.None))!.Value;
        foreach (var (step, status) in ((IntroductionStep, RequestStatus)[])
        [
            (IntroductionStep.VolunteerSaysYes, RequestStatus.Accepted), (IntroductionStep.ResidentSaysYes, RequestStatus.Accepted), (IntroductionStep.ContactGiven, RequestStatus.Introduced),
            (IntroductionStep.FirstVisit, RequestStatus.Ongoing), (IntroductionStep.AllWell, RequestStatus.Ongoing),
        ])
        {
            Assert.IsTrue(await StepAsync(helps, step));
            Assert.AreEqual(status, await StatusAsync(), step.ToString());
        }

        Assert.AreEqual(test.Today.AddMonths(1), (await test.Book.Introductions.FindAsync(helps, CancellationToken.None))!.DueOn, "help that lasts is asked after each month");
        Assert.IsTrue(await test.Book.Introductions.StepAsync(helps, IntroductionStep.Close, 3, TestRegister.Agent, CancellationToken.None));
        Assert.IsTrue(await test.Book.Requests.CloseAsync(request, RequestOutcome.Done, TestRegister.Agent, CancellationToken.None));
        Assert.IsFalse(await test.Book.Requests.CloseAsync(request, RequestOutcome.NotDone, TestRegister.Agent, CancellationToken.None));
        var closed = (await test.Book.Requests.FindAsync(request, CancellationToken.None))!;
        Assert.IsFalse(await test.Book.Requests.ScheduleAsync(request, test.Today.AddDays(7), TestRegister.Agent, TestRegister.Agent, CancellationToken.None));
        Assert.AreEqual(closed.RecallOn, (await test.Book.Requests.FindAsync(request, CancellationToken.None))!.RecallOn, "nobody is called back about a closed request");
        Assert.AreEqual(RequestStatus.Closed, await StatusAsync());

        async Task<RequestStatus> StatusAsync() => (await test.Book.Requests.FindAsync(request, CancellationToken.None))!.Status;
        Task<bool> StepAsync(IntroductionId id, IntroductionStep step) => test.Book.Introductions.StepAsync(id, step, null, TestRegister.Agent, CancellationToken.None);
    }

    [TestMethod]
    public async Task The_same_two_are_not_proposed_twice_and_only_an_active_volunteer_is_asked()
    {
        using var test = new TestRegister();
        var request = await test.AskAsync("Vidal", "shopping");
        var offer = await test.OfferAsync("Roques", "shopping");
        Assert.IsNotNull(await test.Book.Introductions.ProposeAsync(request, offer, TestRegister.Agent, CancellationToken.None));
        Assert.IsNull(await test.Book.Introductions.ProposeAsync(request, offer, TestRegister.Agent, CancellationToken.None));
        var other = await test.OfferAsync("Peyrot", "shopping");
        await test.Book.Volunteers.SetStatusAsync(other, VolunteerStatus.Withdrawn, TestRegister.Agent, CancellationToken.None);
        Assert.IsNull(await test.Book.Introductions.ProposeAsync(request, other, TestRegister.Agent, CancellationToken.None));
    }

    [TestMethod]
    public async Task A_volunteer_with_as_many_persons_as_offered_or_at_rest_is_not_asked()
    {
        using var test = new TestRegister();
        var offer = await test.OfferAsync("Roques", "shopping");
        Assert.IsTrue((await FindAsync()).MayBeAsked(test.Today));
        await test.Book.Volunteers.PauseAsync(offer, test.Today.AddDays(3), TestRegister.Agent, CancellationToken.None);
        Assert.IsFalse((await FindAsync()).MayBeAsked(test.Today));
        Assert.IsTrue((await FindAsync()).MayBeAsked(test.Today.AddDays(4)));
        await test.Book.Volunteers.PauseAsync(offer, null, TestRegister.Agent, CancellationToken.None);
        foreach (var name in (string[])["Vidal", "Castel"])
            await test.Book.Introductions.ProposeAsync(await test.AskAsync(name, "shopping"), offer, TestRegister.Agent, CancellationToken.None);
        Assert.AreEqual(2, (await FindAsync()).Running);
        Assert.IsFalse((await FindAsync()).MayBeAsked(test.Today));

        async Task<Volunteer> FindAsync() => (await test.Book.Volunteers.FindAsync(offer, CancellationToken.None))!;
    }
}
