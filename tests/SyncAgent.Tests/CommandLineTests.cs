using System.Diagnostics;
using Driving.Commune;
using LocalStore;

namespace SyncAgent.Tests;

/// <summary>The program as an administrator types it.</summary>
[TestClass]
public sealed class CommandLineTests
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("typed-");

    private StoreOptions Store => field ??= NightAgent.NewStore(folder.FullName);

    [TestCleanup]
    public void DeleteFolder() => folder.Delete(recursive: true);

    [TestMethod]
    public async Task A_town_hall_is_enrolled_sends_and_is_told_how_it_went()
    {
        await using var hall = await CommuneHall.OpenAsync();
        await using (var agent = NightAgent.Over(Store)) await agent.RecordAsync(TownYear.Facts(60_001, night: TimeProvider.System.GetUtcNow()));
        await SaysAsync(1, "not-enrolled", "push-now");
        await SaysAsync(0, "Au prochain envoi partirait, à l’octet près", "preview");
        await SaysAsync(0, "Enrolled as 60001-accueil.", "enrol", "--server", hall.Address.ToString(), "--code", await hall.CodeAsync("60001-accueil"));
        await SaysAsync(0, "The commune server has everything that was sealed.", "push-now");
        await SaysAsync(0, "1 delivered, 0 waiting, 0 put aside", "status");
        await SaysAsync(0, "The key was replaced.", "rotate-key");
        await SaysAsync(1, "Nothing of this name was put aside.", "requeue", Guid.NewGuid().ToString());
        Assert.IsNotEmpty(await hall.SumsAsync("60001"));
    }

    [TestMethod]
    public async Task What_is_typed_wrong_is_named()
    {
        await SaysAsync(2, "it is 'entraide'", "enrol", "--server", "entraide", "--code", "X");
        await SaysAsync(2, "must be reached by https", "enrol", "--server", "http://entraide.example/", "--code", "X");
        await SaysAsync(2, "32 letters and digits", "enrol", "--server", "https://entraide.example/", "--code", "X");
        await SaysAsync(2, "Sync:AttemptSeconds must be between 1 and 300; it is 0.", "status", "--Sync:AttemptSeconds=0");
        await SaysAsync(2, "Cannot parse argument 'hier'", "requeue", "hier");
    }

    private async Task SaysAsync(int exitCode, string words, params string[] arguments)
    {
        using var program = Process.Start(new ProcessStartInfo(NightAgent.Program, [.. arguments, $"--Store:Directory={Store.Directory}", "--Store:MinimumFreeMegabytes=0"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (said, complained) = (program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        await program.WaitForExitAsync();
        var all = await said + await complained;
        Assert.AreEqual(exitCode, program.ExitCode, $"{arguments[0]}: {all}");
        StringAssert.Contains(all, words);
    }
}
