using FormScanner.Inbox;

namespace FormScanner.Tests.Inbox;

[TestClass]
public sealed class SettledFilesTests
{
    private static readonly DateTime Noon = new(2026, 3, 2, 12, 0, 0, DateTimeKind.Utc);

    [TestMethod]
    public void A_file_is_taken_when_it_was_unchanged_for_three_looks()
    {
        var files = new SettledFiles(3);
        for (var look = 0; look < 3; look++) Assert.IsEmpty(files.Look([File("a", 100)]));
        Assert.HasCount(1, files.Look([File("a", 100)]));
    }

    [TestMethod]
    public void A_copier_that_adds_a_page_now_and_then_is_waited_for()
    {
        var files = new SettledFiles(3);
        for (var page = 1; page <= 20; page++)
            for (var look = 0; look < 3; look++) Assert.IsEmpty(files.Look([File("a", page * 1000, page)]));
        files.Look([File("a", 20_000, 20)]);
        // The same size with another time is a file that was written again.
        Assert.IsEmpty(files.Look([File("a", 20_000, 21)]));
    }

    [TestMethod]
    public void An_empty_file_is_waited_for_ten_times_as_long()
    {
        var files = new SettledFiles(2);
        for (var look = 0; look < 20; look++) Assert.IsEmpty(files.Look([File("a", 0)]));
        Assert.HasCount(1, files.Look([File("a", 0)]));
    }

    [TestMethod]
    public void After_the_inbox_was_away_the_waiting_begins_again()
    {
        var files = new SettledFiles(1);
        files.Look([File("a", 100)]);
        files.Forget();
        Assert.IsEmpty(files.Look([File("a", 100)]));
        Assert.HasCount(1, files.Look([File("a", 100)]));
    }

    private static Original File(string name, long length, int second = 0) => new("/inbox/" + name, length, Noon.AddSeconds(second));
}
