using LocalStore.Backups;
using LocalStore.Register;

namespace LocalStore.Tests.Register;

[TestClass]
public sealed class BackupTests
{
    [TestMethod]
    public async Task A_copy_of_a_night_opens_elsewhere_with_everybody_in_it()
    {
        using var test = new TestRegister();
        var person = await test.EnterAsync(TestRegister.Needs(TestRegister.Person("Vidal", "Simone"), "shopping"));
        var backups = new StoreBackups(test.Options);
        var set = backups.Take(test.Today);
        Assert.AreEqual("deposits.db register.db access.db statistics.db keys.db", string.Join(' ', set.Files));
        var elsewhere = Path.Combine(Path.GetDirectoryName(test.Options.Directory)!, "elsewhere");
        var restored = backups.Restore(test.Today, elsewhere)!;
        restored.MinimumFreeMegabytes = 0;
        using var book = RegisterBook.Open(restored, test.Clock);
        Assert.AreEqual("Simone Vidal", (await book.People.FindAsync(person, CancellationToken.None))!.Facts.FullName);
        Assert.AreEqual((1, 1), await book.People.ReadAllAsync(CancellationToken.None));
        StringAssert.Contains(Assert.ThrowsExactly<StoreSetupException>(() => backups.Restore(test.Today, elsewhere)).Message, "empty directory");
        Assert.IsNull(backups.Restore(test.Today.AddDays(-1), elsewhere + "2"));
    }

    [TestMethod]
    public async Task Who_was_erased_comes_back_from_no_copy_once_the_copies_of_the_keys_are_gone()
    {
        using var test = new TestRegister();
        var person = await test.EnterAsync(TestRegister.Needs(TestRegister.Person("Vidal", "Simone"), "shopping"));
        var backups = new StoreBackups(test.Options);
        var monday = test.Today;
        Assert.AreEqual(DayOfWeek.Monday, monday.DayOfWeek);
        backups.Take(monday);
        await test.Book.Rights.EraseAsync(person, CancellationToken.None);
        backups.Take(monday.AddDays(8));
        backups.Thin(monday.AddDays(8));
        CollectionAssert.Contains(backups.List().ToArray(), monday, "a Monday is kept for four weeks");
        var restored = backups.Restore(monday, Path.Combine(Path.GetDirectoryName(test.Options.Directory)!, "elsewhere"))!;
        restored.MinimumFreeMegabytes = 0;
        using var book = RegisterBook.Open(restored, test.Clock);
        Assert.AreEqual((1, 0), await book.People.ReadAllAsync(CancellationToken.None));
        Assert.IsNull(await book.People.FindAsync(person, CancellationToken.None));
    }

    [TestMethod]
    public void Seven_days_and_four_Mondays_are_kept()
    {
        using var test = new TestRegister();
        var backups = new StoreBackups(test.Options);
        var first = new DateOnly(2026, 1, 1);
        for (var day = 0; day < 60; day++) backups.Take(first.AddDays(day));
        backups.Thin(first.AddDays(59)); // Sunday 1 March
        Assert.AreEqual(
            "2026-03-01 2026-02-28 2026-02-27 2026-02-26 2026-02-25 2026-02-24 2026-02-23 2026-02-16 2026-02-09 2026-02-02",
            string.Join(' ', backups.List().Select(day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))));
        Assert.HasCount(8, Directory.GetDirectories(Path.Combine(test.Options.Directory, "backups-of-keys")));
    }
}
