using LocalStore.Keys;
using LocalStore.Register;

namespace LocalStore.Tests.Register;

[TestClass]
public sealed class RightsTests
{
    [TestMethod]
    public async Task An_erased_person_is_in_no_file_and_opens_in_no_restored_backup()
    {
        using var test = new TestRegister();
        var person = await test.EnterAsync(TestRegister.Needs(TestRegister.Person("Vidal", "Simone", "1941", "0556019283"), "shopping"), picture: [1, 2, 3]);
        var other = await test.EnterAsync(TestRegister.Needs(TestRegister.Person("Castel", "Jeanne"), "visits"));
        var register = Path.Combine(test.Options.Directory, "register.db");
        test.Reopen();
        var backup = File.ReadAllBytes(register);
        var key = Convert.ToHexString(KeyOf(test, person));

        Assert.IsTrue(await test.Book.Rights.EraseAsync(person, CancellationToken.None));
        Assert.IsFalse(await test.Book.Rights.EraseAsync(person, CancellationToken.None));
        Assert.IsNull(await test.Book.People.FindAsync(person, CancellationToken.None));
        Assert.IsNull(await test.Book.Rights.CollectAsync(person, CancellationToken.None));
        Assert.IsEmpty((await test.Book.People.SearchAsync("Vidal", CancellationToken.None)).People);
        Assert.IsFalse(Holds(Path.Combine(test.Options.Directory, "keys.db"), key), "the key is overwritten, not only unlinked");
        Assert.IsFalse(Holds(register, Convert.ToHexString(person.Value.ToByteArray())));

        File.WriteAllBytes(register, backup);
        test.Reopen();
        Assert.IsNull(await test.Book.People.FindAsync(person, CancellationToken.None), "the backup has the row, and no key opens it");
        Assert.IsEmpty(await test.Book.Rights.PicturesAsync(person, CancellationToken.None));
        Assert.IsNotNull(await test.Book.People.FindAsync(other, CancellationToken.None));
    }

    [TestMethod]
    public async Task A_person_gets_everything_that_is_known()
    {
        using var test = new TestRegister();
        var person = await test.EnterAsync(TestRegister.Needs(TestRegister.Person("Vidal", "Simone"), "shopping"), picture: [1, 2, 3]);
        await test.EnterAsync(TestRegister.Offers(TestRegister.Person("Vidal", "Simone"), "calls"), RegisterKind.VolunteerOffer, new Whose.Known(person));
        await test.Book.People.RectifyAsync(person, [new("person.firstName", TestRegister.Text("Simone"), TestRegister.Text("Simonne"))], TestRegister.Agent, CancellationToken.None);
        var file = (await test.Book.Rights.CollectAsync(person, CancellationToken.None))!;
        Assert.AreEqual("Simonne", file.Person.Facts.FirstName);
        Assert.AreEqual("REMARQUE-MARQUEUR", Assert.ContainsSingle(file.Requests).Answers.Text("need.other"));
        Assert.AreEqual("calls", Assert.ContainsSingle(file.Offers).Answers.Value("offer.kinds"));
        Assert.ContainsSingle(file.History);
        Assert.AreEqual(1, file.Pictures);
        Assert.HasCount(3, file.Journal);
    }

    [TestMethod]
    public async Task Two_years_after_the_last_contact_a_person_is_due_unless_a_request_runs()
    {
        using var test = new TestRegister();
        var done = await test.EnterAsync(TestRegister.Needs(TestRegister.Person("Vidal", "Simone"), "shopping"));
        await test.EnterAsync(TestRegister.Needs(TestRegister.Person("Castel", "Jeanne"), "visits"));
        var request = (await test.Book.Requests.OfPersonAsync(done, CancellationToken.None))[0].Id;
        await test.Book.Requests.CloseAsync(request, RequestOutcome.Done, TestRegister.Agent, CancellationToken.None);
        Assert.IsEmpty(await test.Book.Rights.DueForErasureAsync(test.Today.AddYears(2).AddDays(-1), CancellationToken.None));
        CollectionAssert.AreEqual(new[] { done }, (await test.Book.Rights.DueForErasureAsync(test.Today.AddYears(2), CancellationToken.None)).ToArray());
    }

    [TestMethod]
    public async Task Pictures_go_after_thirty_days_and_the_answers_stay()
    {
        using var test = new TestRegister();
        var person = await test.EnterAsync(TestRegister.Needs(TestRegister.Person("Vidal", "Simone"), "shopping"), picture: [1, 2, 3]);
        Assert.AreEqual(0, await test.Book.Rights.DeletePicturesAsync(test.Today.AddDays(29), CancellationToken.None));
        Assert.AreEqual(1, await test.Book.Rights.DeletePicturesAsync(test.Today.AddDays(30), CancellationToken.None));
        Assert.AreEqual(0, (await test.Book.Rights.CollectAsync(person, CancellationToken.None))!.Pictures);
    }

    private static byte[] KeyOf(TestRegister test, PersonId person)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(test.Options.Directory, "keys.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Wrapped FROM PersonKeys WHERE PersonId = $id COLLATE NOCASE";
        command.Parameters.AddWithValue("$id", person.ToString());
        return (byte[])command.ExecuteScalar()!;
    }

    private static bool Holds(string file, string hex) => ((string[])[file, file + "-wal"]).Where(File.Exists).Any(name => File.ReadAllBytes(name).AsSpan().IndexOf(Convert.FromHexString(hex)) >= 0);
}
