using LocalStore.Register;
using LocalStore.Statistics;

namespace LocalStore.Tests.Register;

[TestClass]
public sealed class StatisticsTests
{
    [TestMethod]
    public async Task A_validated_form_leaves_one_coded_fact_without_a_name_and_its_outcome_once()
    {
        using var test = new TestRegister();
        var person = await test.EnterAsync(TestRegister.Needs(TestRegister.Person("VIDAL-MARQUEUR", "Simone", "1941", "0556019283"), "shopping"));
        var request = (await test.Book.Requests.OfPersonAsync(person, CancellationToken.None))[0].Id;
        var book = StatisticsBook.Open(test.Options);
        var fact = Assert.ContainsSingle(await book.HeldAsync(CancellationToken.None));
        Assert.AreEqual(AgeBand.Over79, fact.Age);
        Assert.IsTrue(fact.Lasting);
        Assert.IsNull(fact.Outcome);
        await test.Book.Requests.CloseAsync(request, RequestOutcome.Done, TestRegister.Agent, CancellationToken.None);
        await test.Book.Requests.ReopenAsync(request, TestRegister.Agent, CancellationToken.None);
        await test.Book.Requests.CloseAsync(request, RequestOutcome.NotDone, TestRegister.Agent, CancellationToken.None);
        Assert.AreEqual(FactOutcome.Met, (await book.HeldAsync(CancellationToken.None))[0].Outcome);
        Assert.AreEqual(0, await test.Book.Rights.CatchUpStatisticsAsync(CancellationToken.None), "nothing is counted twice");
        var bytes = File.ReadAllBytes(Path.Combine(test.Options.Directory, "statistics.db"));
        foreach (var marker in (string[])["VIDAL", "Simone", "0556019283", "1941", person.ToString(), person.ToString().ToUpperInvariant()])
            Assert.IsLessThan(0, bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(marker)), marker);
    }

    [TestMethod]
    public async Task Who_is_erased_before_the_seal_leaves_no_trace_in_the_statistics()
    {
        using var test = new TestRegister();
        var person = await test.EnterAsync(TestRegister.Needs(TestRegister.Person("Vidal", "Simone"), "shopping"));
        var book = StatisticsBook.Open(test.Options);
        var token = Convert.ToHexString((await book.HeldAsync(CancellationToken.None))[0].PersonToken);
        await test.Book.Rights.EraseAsync(person, CancellationToken.None);
        Assert.IsEmpty(await book.HeldAsync(CancellationToken.None));
        foreach (var file in Directory.GetFiles(test.Options.Directory, "statistics.db*"))
            Assert.IsLessThan(0, File.ReadAllBytes(file).AsSpan().IndexOf(Convert.FromHexString(token)), file);
    }

    [TestMethod]
    public async Task A_week_is_sealed_once_and_not_with_somebody_who_left_in_the_meantime()
    {
        using var test = new TestRegister();
        var first = await test.EnterAsync(TestRegister.Needs(TestRegister.Person("Vidal", "Simone"), "shopping"));
        await test.EnterAsync(TestRegister.Needs(TestRegister.Person("Castel", "Jeanne"), "visits"));
        var book = StatisticsBook.Open(test.Options);
        var records = (await book.HeldAsync(CancellationToken.None)).Select(fact => fact.Record).ToList();
        var item = new SealedClass(Guid.NewGuid(), "N6", new Dictionary<string, string> { ["kind"] = "request" }, 2);
        var seal = new SealedRelease(Guid.NewGuid(), "2026-W10", test.Today, 1, [item]);
        await test.Book.Rights.EraseAsync(first, CancellationToken.None);
        Assert.IsFalse(await book.SealAsync(seal, records, [], CancellationToken.None), "one of the two is gone: nothing is written");
        Assert.IsEmpty(await book.SealedAsync(CancellationToken.None));
        var left = (await book.HeldAsync(CancellationToken.None)).Select(fact => fact.Record).ToList();
        Assert.IsTrue(await book.SealAsync(seal with { Classes = [item with { Count = 1 }] }, left, [], CancellationToken.None));
        Assert.IsFalse(await book.SealAsync(seal with { ReleaseId = Guid.NewGuid() }, [], [], CancellationToken.None), "a week is sealed once");
        Assert.IsEmpty(await book.HeldAsync(CancellationToken.None));
        Assert.AreEqual(1, Assert.ContainsSingle(await book.SealedAsync(CancellationToken.None)).Count);
    }
}
