using FormScanner.Commands;
using FormScanner.Inbox;
using FormScanner.Learning;
using Microsoft.Extensions.Configuration;

namespace FormScanner.Tests.Inbox;

[TestClass]
public sealed class ReaderProgramTests
{
    [TestMethod]
    public void The_reading_process_gets_nothing_from_the_environment_that_it_does_not_need()
    {
        Environment.SetEnvironmentVariable("Store__PrivateKey", "planted-secret");
        Environment.SetEnvironmentVariable("PageCodes__KeyFile", "/keys/pages");
        var start = ReaderProgram.Start(new InboxOptions { ReaderMegabytes = 1024 }, "/work/x", ["-strange.pdf"]);
        Assert.IsFalse(start.Environment.Any(pair => pair.Value == "planted-secret" || pair.Key.StartsWith("Store__", StringComparison.Ordinal)));
        Assert.AreEqual("/keys/pages", start.Environment["PageCodes__KeyFile"]);
        Assert.AreEqual("40000000", start.Environment["DOTNET_GCHeapHardLimit"]);
        Assert.AreEqual("/work/x", start.Environment["TMPDIR"]);
        Assert.AreEqual("-- -strange.pdf", string.Join(' ', start.ArgumentList.TakeLast(2)));
    }

    [TestMethod]
    public void It_is_asked_for_cells_to_learn_from_only_where_the_commune_keeps_them()
    {
        Assert.DoesNotContain("--glyphs", ReaderProgram.Start(new InboxOptions(), "/work/x", ["page.png"]).ArgumentList);
        Assert.Contains("--glyphs", ReaderProgram.Start(new InboxOptions { WithGlyphs = true }, "/work/x", ["page.png"]).ArgumentList);
        Assert.IsTrue(Load("true").KeepCells);
        Assert.IsFalse(Load(null).KeepCells || Load("").KeepCells || Load("False").KeepCells);
        Assert.Contains("it is 'oui'", Assert.ThrowsExactly<SetupException>(() => Load("oui")).Message);

        static LearningOptions Load(string? said) =>
            LearningOptions.Load(new ConfigurationBuilder().AddInMemoryCollection([new("Learning:KeepCells", said)]).Build());
    }
}
