using Kiosk.Technical;
using LocalStore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Kiosk.Tests.Technical;

/// <summary>The PIN: what is kept of it, and how often a wrong one may be tried.</summary>
[TestClass]
public sealed class PinTests
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kiosk-pin-");
    private readonly FakeClock clock = FakeClock.Later();

    private StoreOptions Store => new() { Directory = folder.FullName };

    [TestCleanup]
    public void CleanUp() => folder.Delete(recursive: true);

    [TestMethod]
    public void What_is_kept_is_salted_slow_and_not_the_PIN()
    {
        var first = PinHash.Of(Staff.Pin);
        var second = PinHash.Of(Staff.Pin);
        Assert.IsGreaterThanOrEqualTo(600_000, first.Iterations);
        CollectionAssert.AreNotEqual(first.Hash, second.Hash);
        CollectionAssert.AreNotEqual(first.Salt, second.Salt);
        Assert.IsTrue(PinHash.Parse(first.ToJson())!.Matches(Staff.Pin));
        Assert.IsFalse(first.Matches("482916"));
        Assert.DoesNotContain(Staff.Pin, System.Text.Encoding.UTF8.GetString(first.ToJson()));
    }

    [TestMethod]
    public void A_hash_that_was_made_too_weak_or_is_none_opens_nothing()
    {
        Assert.IsNull(PinHash.Parse("""{"iterations":1000,"salt":"AAAAAAAAAAAAAAAAAAAAAA==","hash":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="}"""u8.ToArray()));
        Assert.IsNull(PinHash.Parse("""{"iterations":600000,"salt":"AAAA","hash":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="}"""u8.ToArray()));
        Assert.IsNull(PinHash.Parse("{}"u8.ToArray()));
        Assert.IsNull(PinHash.Parse("nothing"u8.ToArray()));
    }

    [TestMethod]
    public void The_file_can_be_read_by_its_owner_alone()
    {
        Staff.SetPin(Store);
        Assert.AreEqual(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(new PinFile(Store).Path));
        Assert.HasCount(1, Directory.GetFiles(folder.FullName));
    }

    [TestMethod]
    [DataRow("12345")]
    [DataRow("1234567890123")]
    [DataRow("12a456")]
    [DataRow("٤٨٢٩١٥")]
    [DataRow("777777")]
    [DataRow("123456")]
    [DataRow("987654")]
    public void A_PIN_that_anybody_would_guess_is_refused_without_being_repeated(string pin)
    {
        var problem = PinRules.Problem(pin);
        Assert.IsNotNull(problem);
        Assert.DoesNotContain(pin, problem);
        Assert.IsNull(PinRules.Problem(Staff.Pin));
    }

    [TestMethod]
    public void Without_a_PIN_the_door_stays_shut()
    {
        Assert.IsInstanceOfType<PinAnswer.NoPin>(Door().Look());
        Assert.IsInstanceOfType<PinAnswer.NoPin>(Door().Try(""));
    }

    [TestMethod]
    public void Five_wrong_tries_shut_the_door_for_a_quarter_of_an_hour_even_for_the_right_PIN()
    {
        Staff.SetPin(Store);
        var door = Door();
        for (var left = 4; left >= 1; left--) Assert.AreEqual(new PinAnswer.Wrong(left), door.Try("000000"));
        Assert.AreEqual(new PinAnswer.Locked(15), door.Try("000000"));
        Assert.AreEqual(new PinAnswer.Locked(15), door.Try(Staff.Pin));
        clock.Pass(TimeSpan.FromMinutes(14));
        Assert.AreEqual(new PinAnswer.Locked(1), door.Look());
        clock.Pass(TimeSpan.FromMinutes(1));
        Assert.IsInstanceOfType<PinAnswer.Waiting>(door.Look());
        Assert.IsInstanceOfType<PinAnswer.Right>(door.Try(Staff.Pin));
    }

    [TestMethod]
    public void A_restart_gives_no_new_tries()
    {
        Staff.SetPin(Store);
        for (var i = 0; i < 3; i++) Door().Try("000000");
        Assert.AreEqual(new PinAnswer.Wrong(1), Door().Try("000000"));
        Door().Try("000000");
        Assert.AreEqual(new PinAnswer.Locked(15), Door().Try(Staff.Pin));
    }

    [TestMethod]
    public void The_right_PIN_gives_back_all_tries()
    {
        Staff.SetPin(Store);
        var door = Door();
        door.Try("000000");
        Assert.IsInstanceOfType<PinAnswer.Right>(door.Try(Staff.Pin));
        Assert.AreEqual(new PinAnswer.Wrong(4), door.Try("000000"));
    }

    [TestMethod]
    public void A_clock_that_is_set_back_keeps_the_door_shut_for_its_time_and_not_for_years()
    {
        Staff.SetPin(Store);
        var door = Door();
        for (var i = 0; i < 5; i++) door.Try("000000");
        clock.Pass(TimeSpan.FromDays(-3650));
        Assert.AreEqual(new PinAnswer.Locked(15), door.Look());
        clock.Pass(TimeSpan.FromMinutes(15));
        Assert.IsInstanceOfType<PinAnswer.Waiting>(door.Look());
    }

    [TestMethod]
    public void Where_nothing_can_be_written_memory_still_counts()
    {
        Staff.SetPin(Store);
        Directory.CreateDirectory(Path.Combine(folder.FullName, "technical-tries.json"));
        var door = Door();
        for (var i = 0; i < 5; i++) door.Try("000000");
        Assert.IsInstanceOfType<PinAnswer.Locked>(door.Try(Staff.Pin));
    }

    private PinDoor Door() => new(new PinFile(Store), new PinTries(Store, NullLogger<PinTries>.Instance), clock, NullLogger<PinDoor>.Instance);
}
