using System.Diagnostics;
using Driving.Commune;
using LocalStore;
using SyncAgent.Pushing;

namespace SyncAgent.Tests.Pushing;

/// <summary>The same with a real process that is really killed.</summary>
[TestClass]
public sealed class KillTests
{
    /// <summary>What this program does instead of testing, when it is started with this word.</summary>
    public const string Verb = "die-at";

    [TestMethod]
    [DataRow("BeforeSeal", 30_001)]
    [DataRow("AfterSeal", 30_002)]
    [DataRow("AfterSend", 30_003)]
    [DataRow("BeforeReceipt", 30_004)]
    public async Task A_program_that_is_killed_has_counted_everything_once_after_its_next_start(string step, int number)
    {
        await using var town = await Town.WithAsync(SharedHall.Hall, number);
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. Host(), Verb, town.Store.Directory, step]))!;
        await process.WaitForExitAsync();
        Assert.AreEqual(137, process.ExitCode, "killed, not ended");
        Assert.IsNull(await town.Agent.TickAsync());
        await town.AssertSumsAsync();
    }

    /// <summary>Looks at a store as the agent does, and kills its own process at a step.</summary>
    internal static async Task<int> RunAsync(string directory, string step)
    {
        await using var agent = NightAgent.Over(new StoreOptions { Directory = directory, MinimumFreeMegabytes = 0 }, new TownClock(TownYear.Night));
        await agent.TickUntilAsync(Enum.Parse<SyncStep>(step), () =>
        {
            Process.GetCurrentProcess().Kill();
            // The signal arrives a moment later; nothing may happen until then.
            using var never = new ManualResetEventSlim();
            never.Wait(CancellationToken.None);
        });
        return 0;
    }

    // Under the dotnet command the program is its first argument.
    private static string[] Host() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(KillTests).Assembly.Location] : [];
}
