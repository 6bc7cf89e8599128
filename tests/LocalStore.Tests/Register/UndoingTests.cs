using Forms.Answers;
using LocalStore.Deposits;
using LocalStore.Keys;
using LocalStore.Register;
using LocalStore.Statistics;

namespace LocalStore.Tests.Register;

[TestClass]
public sealed class UndoingTests
{
    [TestMethod]
    public async Task An_undone_request_waits_again_with_what_was_typed_and_is_in_no_list_and_no_count()
    {
        using var test = new TestRegister();
        var id = await test.PutAsync(picture: [1, 2, 3]);
        var draft = new ReviewDraft(new Dictionary<string, DraftField> { ["phone"] = new([], "0556019283", 2) }, null);
        await test.Book.Reviews.SaveDraftAsync(id, draft, ReviewState.Begun, TestRegister.Agent, CancellationToken.None);
        var person = await ValidateAsync(test, id, Vidal());
        Assert.AreEqual(id, Assert.ContainsSingle(await test.Book.Undoing.ListAsync(TestRegister.Agent, CancellationToken.None)).Label.Id);
        Assert.ContainsSingle(await HeldAsync(test));

        Assert.AreEqual(UndoResult.Undone, await test.Book.Undoing.UndoAsync(id, TestRegister.Agent, CancellationToken.None));
        Assert.AreEqual(id, Assert.ContainsSingle(await test.Book.Reviews.WaitingAsync(CancellationToken.None)).Label.Id);
        Assert.AreEqual("0556019283", (await test.Book.Reviews.OpenAsync(id, CancellationToken.None))!.Draft.Fields["phone"].Text);
        Assert.IsNull(await test.Book.People.FindAsync(person, CancellationToken.None));
        Assert.IsEmpty((await test.Book.People.SearchAsync("Vidal", CancellationToken.None)).People);
        Assert.IsEmpty(await test.Book.Requests.OfPersonAsync(person, CancellationToken.None));
        Assert.IsEmpty(await HeldAsync(test));
        Assert.AreEqual(UndoResult.NotThere, await test.Book.Undoing.UndoAsync(id, TestRegister.Agent, CancellationToken.None));

        Assert.AreEqual(person, await ValidateAsync(test, id, Vidal()));
        Assert.ContainsSingle(await test.Book.Requests.OfPersonAsync(person, CancellationToken.None));
        Assert.ContainsSingle(await HeldAsync(test));
        Assert.AreEqual(1, (await test.Book.Rights.CollectAsync(person, CancellationToken.None))!.Pictures);
    }

    [TestMethod]
    public async Task What_a_form_changed_of_a_known_person_is_as_before_when_it_is_undone()
    {
        using var test = new TestRegister();
        var person = await test.EnterAsync(Vidal());
        var id = await test.PutAsync();
        await ValidateAsync(test, id, TestRegister.Needs(TestRegister.Person("Vidal", "Simone", "1941", "0556019299", "Rue du Port"), "visits"), new Whose.KnownAndNewer(person));
        Assert.ContainsSingle((await test.Book.People.SearchAsync("05 56 01 92 99", CancellationToken.None)).People);

        Assert.AreEqual(UndoResult.Undone, await test.Book.Undoing.UndoAsync(id, TestRegister.Agent, CancellationToken.None));
        var known = (await test.Book.People.FindAsync(person, CancellationToken.None))!;
        Assert.AreEqual("0556019283", known.Facts.Phone);
        Assert.IsEmpty((await test.Book.People.SearchAsync("05 56 01 92 99", CancellationToken.None)).People);
        Assert.ContainsSingle((await test.Book.People.SearchAsync("05 56 01 92 83", CancellationToken.None)).People);
        Assert.IsEmpty(await test.Book.People.HistoryAsync(person, CancellationToken.None));
        Assert.AreEqual("shopping", string.Join(' ', Assert.ContainsSingle(await test.Book.Requests.OfPersonAsync(person, CancellationToken.None)).Kinds));
        var journal = (await test.Book.Rights.CollectAsync(person, CancellationToken.None))!.Journal;
        Assert.AreEqual("form.undone", journal[^1].Action);
    }

    [TestMethod]
    public async Task What_was_used_since_is_not_undone_and_nothing_of_it_changes()
    {
        using var test = new TestRegister();
        var (rectified, asked, twice) = (await test.PutAsync(), await test.PutAsync(), await test.PutAsync());
        var person = await ValidateAsync(test, rectified, Vidal());
        await test.Book.People.RectifyAsync(person, [new("person.firstName", TestRegister.Text("Simone"), TestRegister.Text("Simonne"))], TestRegister.Agent, CancellationToken.None);
        await ValidateAsync(test, asked, TestRegister.Needs(TestRegister.Person("Castel", "Jeanne"), "visits"));
        var offer = await test.OfferAsync("Peyrot", "visits");
        Assert.IsNotNull(await test.Book.Introductions.ProposeAsync(new RequestId(asked.Value), offer, TestRegister.Agent, CancellationToken.None));
        var other = await ValidateAsync(test, twice, TestRegister.Needs(TestRegister.Person("Roux", "Paul"), "transport"));
        await test.EnterAsync(TestRegister.Offers(TestRegister.Person("Roux", "Paul"), "calls"), RegisterKind.VolunteerOffer, new Whose.Known(other));
        var facts = (await HeldAsync(test)).Count;

        foreach (var id in (DepositId[])[rectified, asked, twice]) Assert.AreEqual(UndoResult.InUse, await test.Book.Undoing.UndoAsync(id, TestRegister.Agent, CancellationToken.None));
        Assert.HasCount(facts, await HeldAsync(test));
        Assert.IsEmpty(await test.Book.Reviews.WaitingAsync(CancellationToken.None));
        Assert.AreEqual("Simonne", (await test.Book.People.FindAsync(person, CancellationToken.None))!.Facts.FirstName);
    }

    [TestMethod]
    public async Task Only_who_entered_it_undoes_it_and_only_until_the_work_of_the_night()
    {
        using var test = new TestRegister();
        var id = await test.PutAsync();
        await test.Book.Reviews.SaveDraftAsync(id, ReviewDraft.Empty, ReviewState.Begun, TestRegister.Agent, CancellationToken.None);
        await ValidateAsync(test, id, Vidal());
        var waiting = await test.PutAsync();
        Assert.IsEmpty(await test.Book.Undoing.ListAsync("collegue.test", CancellationToken.None));
        Assert.AreEqual(UndoResult.NotThere, await test.Book.Undoing.UndoAsync(id, "collegue.test", CancellationToken.None));

        Assert.AreEqual(1, await test.Book.Undoing.CloseAsync(CancellationToken.None));
        Assert.AreEqual(0, await test.Book.Undoing.CloseAsync(CancellationToken.None));
        Assert.IsEmpty(await test.Book.Undoing.ListAsync(TestRegister.Agent, CancellationToken.None));
        Assert.AreEqual(UndoResult.NotThere, await test.Book.Undoing.UndoAsync(id, TestRegister.Agent, CancellationToken.None));
        Assert.AreEqual(waiting, Assert.ContainsSingle(await DepositBoxReader.Open(test.Options).ListAsync(CancellationToken.None)).Id, "what waits stays");
        Assert.ContainsSingle((await test.Book.People.SearchAsync("Vidal", CancellationToken.None)).People);
    }

    [TestMethod]
    public async Task Whoever_is_erased_on_the_same_day_is_out_of_the_box_and_its_journal()
    {
        using var test = new TestRegister();
        var id = await test.PutAsync(picture: [1, 2, 3]);
        var person = await ValidateAsync(test, id, Vidal());
        var sealedBytes = (await DepositBoxReader.Open(test.Options).SealedAsync(id, CancellationToken.None))!;
        Assert.IsTrue(test.AnyFileHolds(sealedBytes), "the search itself works");
        Assert.IsTrue(await test.Book.Rights.EraseAsync(person, CancellationToken.None));
        Assert.IsEmpty(await DepositBoxReader.Open(test.Options).ListAsync(CancellationToken.None));
        Assert.IsFalse(test.AnyFileHolds(sealedBytes));
        Assert.AreEqual(UndoResult.NotThere, await test.Book.Undoing.UndoAsync(id, TestRegister.Agent, CancellationToken.None));
    }

    [TestMethod]
    public async Task An_entry_of_the_alert_register_is_undone_until_it_is_acknowledged_and_removed_everywhere()
    {
        using var test = new TestRegister();
        var (slip, known) = (await test.PutAsync("alert-register"), await test.PutAsync("alert-register"));
        foreach (var id in (DepositId[])[slip, known])
            Assert.IsInstanceOfType<ValidationResult.Entered>(await test.Book.Reviews.ValidateAsync(id, new Validation(RegisterKind.AlertEntry, TestRegister.Person("Vidal", "Simone"), [], new Whose.NewPerson(), TestRegister.Agent), CancellationToken.None));
        Assert.AreEqual(UndoResult.Undone, await test.Book.Undoing.UndoAsync(slip, TestRegister.Agent, CancellationToken.None));
        Assert.AreEqual(known.Value, Assert.ContainsSingle(await test.Book.Alerts.ListAsync(CancellationToken.None)).Id);
        Assert.IsTrue(await test.Book.Alerts.AcknowledgeAsync(known.Value, TestRegister.Agent, CancellationToken.None));
        Assert.AreEqual(UndoResult.InUse, await test.Book.Undoing.UndoAsync(known, TestRegister.Agent, CancellationToken.None));
        Assert.IsTrue(await test.Book.Alerts.RemoveAsync(known.Value, CancellationToken.None));
        Assert.AreEqual(slip, Assert.ContainsSingle(await DepositBoxReader.Open(test.Options).ListAsync(CancellationToken.None)).Id);
    }

    private static RoleAnswers Vidal() => TestRegister.Needs(TestRegister.Person("Vidal", "Simone", "1941", "0556019283", "Rue de la Cale"), "shopping");

    private static async Task<PersonId> ValidateAsync(TestRegister test, DepositId id, RoleAnswers answers, Whose? whose = null) =>
        Assert.IsInstanceOfType<ValidationResult.Entered>(await test.Book.Reviews.ValidateAsync(id, new Validation(RegisterKind.HelpRequest, answers, [], whose ?? new Whose.NewPerson(), TestRegister.Agent) { Counts = true }, CancellationToken.None)).Person;

    private static Task<IReadOnlyList<CodedFact>> HeldAsync(TestRegister test) => StatisticsBook.Open(test.Options).HeldAsync(CancellationToken.None);
}
