using LocalStore.Deposits;
using LocalStore.Register;

namespace LocalStore.Tests.Register;

[TestClass]
public sealed class ReviewsTests
{
    private const string Surname = "LETOURNEUR-MARQUEUR";

    [TestMethod]
    public async Task A_validated_request_is_in_the_register_once_and_waits_no_more()
    {
        using var test = new TestRegister();
        var id = await test.PutAsync();
        var validation = new Validation(RegisterKind.HelpRequest, TestRegister.Needs(TestRegister.Person(Surname, "Odette"), "shopping", "visits"), [], new Whose.NewPerson(), TestRegister.Agent);
        var entered = Assert.IsInstanceOfType<ValidationResult.Entered>(await test.Book.Reviews.ValidateAsync(id, validation, CancellationToken.None));
        var again = Assert.IsInstanceOfType<ValidationResult.AlreadyDone>(await test.Book.Reviews.ValidateAsync(id, validation, CancellationToken.None));
        Assert.AreEqual(entered.Person, again.Person);
        Assert.IsEmpty(await test.Book.Reviews.WaitingAsync(CancellationToken.None));
        var request = Assert.ContainsSingle(await test.Book.Requests.OfPersonAsync(entered.Person, CancellationToken.None));
        Assert.AreEqual("shopping visits", string.Join(' ', request.Kinds));
        Assert.AreEqual(RequestStatus.Open, request.Status);
        Assert.AreEqual(Forms.Answers.DepositReference.Of(id), request.Reference);
        Assert.AreEqual("REMARQUE-MARQUEUR", (await test.Book.Requests.AnswersAsync(request.Id, CancellationToken.None))!.Text("need.other"));
    }

    [TestMethod]
    public async Task A_crash_while_the_box_is_emptied_at_night_leaves_one_request_and_the_next_night_ends_it()
    {
        using var test = new TestRegister();
        var id = await test.PutAsync();
        var box = Path.Combine(test.Options.Directory, "deposits.db");
        var before = File.ReadAllBytes(box);
        var validation = new Validation(RegisterKind.HelpRequest, TestRegister.Needs(TestRegister.Person(Surname, "Odette"), "shopping"), [], new Whose.NewPerson(), TestRegister.Agent);
        await test.Book.Reviews.ValidateAsync(id, validation, CancellationToken.None);
        Assert.AreEqual(1, await test.Book.Undoing.CloseAsync(CancellationToken.None));
        File.WriteAllBytes(box, before); // as if the power had gone before the deposit was taken out
        test.Reopen();
        Assert.IsEmpty(await test.Book.Reviews.WaitingAsync(CancellationToken.None));
        Assert.AreEqual(1, await test.Book.Undoing.CloseAsync(CancellationToken.None));
        Assert.IsEmpty(await DepositBoxReader.Open(test.Options).ListAsync(CancellationToken.None));
        Assert.AreEqual(1, await test.Book.Requests.CountAsync([RequestStatus.Open], null, null, CancellationToken.None));
    }

    [TestMethod]
    public async Task Nothing_personal_stands_in_clear_in_any_file_of_the_store()
    {
        using var test = new TestRegister();
        var picture = System.Text.Encoding.ASCII.GetBytes("IMAGE-MARQUEUR");
        var change = new AnswerChange("person.lastName", TestRegister.Text("AVANT-MARQUEUR"), TestRegister.Text(Surname));
        var person = await test.EnterAsync(TestRegister.Needs(TestRegister.Person(Surname, "Odette", "1938", "0556019283", "Rue de la Cale"), "shopping"), picture: picture, changes: [change]);
        var waiting = await test.PutAsync();
        var draft = new ReviewDraft(new Dictionary<string, DraftField> { ["last-name"] = new([], Surname, 1) }, "NOTE-MARQUEUR");
        await test.Book.Reviews.SaveDraftAsync(waiting, draft, ReviewState.ForColleague, TestRegister.Agent, CancellationToken.None);
        foreach (var marker in (string[])[Surname, "Odette", "0556019283", "Rue de la Cale", "REMARQUE-MARQUEUR", "IMAGE-MARQUEUR", "AVANT-MARQUEUR", "NOTE-MARQUEUR"])
            Assert.IsFalse(test.AnyFileHolds(marker), marker);
        Assert.IsTrue(test.AnyFileHolds("shopping"), "coded answers are in clear: the search itself works");
        Assert.AreEqual(Surname, (await test.Book.People.FindAsync(person, CancellationToken.None))!.Facts.LastName);
        CollectionAssert.AreEqual(picture, (await test.Book.Rights.PicturesAsync(person, CancellationToken.None))[0]);
    }

    [TestMethod]
    public async Task What_an_agent_began_is_there_for_the_colleague_who_goes_on()
    {
        using var test = new TestRegister();
        var id = await test.PutAsync();
        var draft = new ReviewDraft(new Dictionary<string, DraftField> { ["phone"] = new([], "0556019283", 1) }, "Le dernier chiffre ?");
        await test.Book.Reviews.SaveDraftAsync(id, draft, ReviewState.ForColleague, TestRegister.Agent, CancellationToken.None);
        test.Reopen();
        var opened = (await test.Book.Reviews.OpenAsync(id, CancellationToken.None))!;
        Assert.AreEqual(ReviewState.ForColleague, opened.State);
        Assert.AreEqual("Le dernier chiffre ?", opened.Draft.Note);
        Assert.AreEqual("0556019283", opened.Draft.Fields["phone"].Text);
        Assert.AreEqual(ReviewState.ForColleague, Assert.ContainsSingle(await test.Book.Reviews.WaitingAsync(CancellationToken.None)).State);
    }

    [TestMethod]
    public async Task A_deposit_set_aside_waits_no_more_and_can_be_taken_back()
    {
        using var test = new TestRegister();
        var id = await test.PutAsync();
        Assert.IsTrue(await test.Book.Reviews.SetAsideAsync(id, TestRegister.Agent, CancellationToken.None));
        Assert.IsEmpty(await test.Book.Reviews.WaitingAsync(CancellationToken.None));
        Assert.IsNull(await test.Book.Reviews.OpenAsync(id, CancellationToken.None));
        Assert.IsTrue(await test.Book.Reviews.TakeBackAsync(id, CancellationToken.None));
        Assert.IsFalse(await test.Book.Reviews.TakeBackAsync(id, CancellationToken.None));
        Assert.ContainsSingle(await test.Book.Reviews.WaitingAsync(CancellationToken.None));
    }

    [TestMethod]
    public async Task What_a_colleague_set_aside_meanwhile_is_not_entered_and_can_still_be_taken_back()
    {
        using var test = new TestRegister();
        var id = await test.PutAsync();
        await test.Book.Reviews.SetAsideAsync(id, "collegue.test", CancellationToken.None);
        var answers = TestRegister.Needs(TestRegister.Person(Surname, "Odette"), "shopping");
        var result = await test.Book.Reviews.ValidateAsync(id, new Validation(RegisterKind.HelpRequest, answers, [], new Whose.NewPerson(), TestRegister.Agent), CancellationToken.None);
        Assert.IsInstanceOfType<ValidationResult.AlreadyDone>(result);
        Assert.IsTrue(await test.Book.Reviews.TakeBackAsync(id, CancellationToken.None));
        Assert.IsNotNull(await test.Book.Reviews.OpenAsync(id, CancellationToken.None), "the deposit is still in the box");
    }

    [TestMethod]
    public async Task A_newer_form_of_somebody_known_changes_the_answers_and_keeps_the_old_ones()
    {
        using var test = new TestRegister();
        var person = await test.EnterAsync(TestRegister.Needs(TestRegister.Person(Surname, "Odette", phone: "0556019283", street: "Rue Neuve"), "shopping"));
        await test.EnterAsync(TestRegister.Needs(TestRegister.Person(Surname, "Odette", phone: "0600000017"), "visits"), whose: new Whose.KnownAndNewer(person));
        var facts = (await test.Book.People.FindAsync(person, CancellationToken.None))!.Facts;
        Assert.AreEqual("0600000017", facts.Phone);
        Assert.AreEqual("Rue Neuve", facts.Street, "what the newer form does not say stays");
        var change = Assert.ContainsSingle(await test.Book.People.HistoryAsync(person, CancellationToken.None));
        Assert.AreEqual("0556019283", change.Change.Before!.Text);
        Assert.HasCount(2, await test.Book.Requests.OfPersonAsync(person, CancellationToken.None));
        Assert.AreEqual(person, Assert.ContainsSingle((await test.Book.People.SearchAsync("06 00 00 00 17", CancellationToken.None)).People).Id);
        Assert.IsEmpty((await test.Book.People.SearchAsync("05 56 01 92 83", CancellationToken.None)).People);
    }
}
