using LocalStore.Register;

namespace LocalStore.Tests.Register;

[TestClass]
public sealed class PeopleTests
{
    [TestMethod]
    [DataRow("lefevre", "Lefèbvre", DisplayName = "a name by its sound")]
    [DataRow("Gotier", "Gauthier", DisplayName = "another spelling of the same sound")]
    [DataRow("gau", "Gauthier", DisplayName = "the beginning of a name")]
    [DataRow("odile gauthier", "Gauthier", DisplayName = "first name and surname")]
    [DataRow("tilleuls", "Gauthier", DisplayName = "a street")]
    [DataRow("05 56 01 92 83", "Gauthier", DisplayName = "a telephone number with blanks")]
    [DataRow("+33 5 56 01 92 83", "Gauthier", DisplayName = "a telephone number with the country")]
    public async Task A_sealed_person_is_found_by(string typed, string lastName)
    {
        using var test = new TestRegister();
        await test.EnterAsync(TestRegister.Needs(TestRegister.Person("Gauthier", "Odile", "1941", "0556019283", "Rue des Tilleuls"), "shopping"));
        await test.EnterAsync(TestRegister.Needs(TestRegister.Person("Lefèbvre", "Marius", "1950", "0600000017", "Quai de Garonne"), "visits"));
        var found = await test.Book.People.SearchAsync(typed, CancellationToken.None);
        Assert.AreEqual(lastName, Assert.ContainsSingle(found.People).Facts.LastName);
        Assert.IsFalse(found.TooMany);
    }

    [TestMethod]
    public async Task Nobody_is_found_by_what_nobody_is_called()
    {
        using var test = new TestRegister();
        await test.EnterAsync(TestRegister.Needs(TestRegister.Person("Gauthier", "Odile"), "shopping"));
        foreach (var typed in (string[])["Peyrebrune", "", "  ", "0", "06 00 00 00 99", "odile peyrebrune"])
            Assert.IsEmpty((await test.Book.People.SearchAsync(typed, CancellationToken.None)).People, typed);
    }

    [TestMethod]
    public async Task Those_who_may_be_the_same_are_shown_and_never_merged()
    {
        using var test = new TestRegister();
        var phone = await test.EnterAsync(TestRegister.Needs(TestRegister.Person("Vidal", "Simone", phone: "0556019283"), "shopping"));
        var year = await test.EnterAsync(TestRegister.Needs(TestRegister.Person("Gautier", "Odile", "1941"), "shopping"));
        var street = await test.EnterAsync(TestRegister.Needs(TestRegister.Person("Gauthier", "Odile", "1952", street: "Rue des Tilleuls"), "shopping"));
        await test.EnterAsync(TestRegister.Needs(TestRegister.Person("Gauthier", "Odile", "1960"), "shopping"));
        var facts = PersonFacts.Of(TestRegister.Person("GAUTHIER", "ODILE", "1941", "0556019283", "RUE DES TILLEULS"));
        var alike = (await test.Book.People.AlikeAsync(facts, null, CancellationToken.None)).Select(person => person.Id).ToList();
        CollectionAssert.AreEquivalent(new[] { phone, year, street }, alike);
        Assert.HasCount(2, await test.Book.People.AlikeAsync(facts, phone, CancellationToken.None));
    }

    [TestMethod]
    public async Task What_is_put_right_is_found_and_what_it_was_is_kept()
    {
        using var test = new TestRegister();
        var person = await test.EnterAsync(TestRegister.Needs(TestRegister.Person("Gautier", "Odile", "1941"), "shopping"));
        AnswerChange[] changes = [new("person.lastName", TestRegister.Text("Gautier"), TestRegister.Text("Peyrebrune")), new("person.birthYear", TestRegister.Text("1941"), null)];
        Assert.IsTrue(await test.Book.People.RectifyAsync(person, changes, TestRegister.Agent, CancellationToken.None));
        Assert.IsEmpty((await test.Book.People.SearchAsync("Gautier", CancellationToken.None)).People);
        var found = Assert.ContainsSingle((await test.Book.People.SearchAsync("peyre", CancellationToken.None)).People);
        Assert.IsNull(found.Facts.BirthYear);
        Assert.HasCount(2, await test.Book.People.HistoryAsync(person, CancellationToken.None));
    }

    [TestMethod]
    [DataRow("Lefèvre", "Lefebvre")]
    [DataRow("Gauthier", "Gotier")]
    [DataRow("Philippe", "Filipe")]
    [DataRow("Dupont", "Dupond")]
    [DataRow("Schmitt", "Chmit")]
    [DataRow("Renault", "Reno")]
    [DataRow("Lœuillet", "Loeuillet")]
    public void Names_that_sound_alike_share_a_key(string one, string other) => Assert.AreEqual(FrenchSound.Of(one), FrenchSound.Of(other));

    [TestMethod]
    [DataRow("Martin", "Marchand")]
    [DataRow("Durand", "Dupont")]
    [DataRow("Petit", "Bertin")]
    public void Names_that_do_not_have_two(string one, string other) => Assert.AreNotEqual(FrenchSound.Of(one), FrenchSound.Of(other));
}
