using Testing;
using System.Diagnostics;
using LocalStore;
using LocalStore.Deposits;

namespace EndToEnd.Tests;

/// <summary><c>./run.sh --once</c>, as a newcomer starts it; what it builds is there already.</summary>
[TestClass]
[OSCondition(OperatingSystems.Linux)]
public sealed class RunScriptTests
{
    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Token => TestContext.CancellationToken;

    [TestMethod]
    public async Task The_first_run_reads_the_samples_and_the_second_adds_nothing()
    {
        var parent = Directory.CreateTempSubdirectory("kiosk-run-");
        try
        {
            var store = new StoreOptions { Directory = Path.Combine(parent.FullName, "data") };
            var (exitCode, output) = await RunAsync(store);
            Assert.AreEqual(0, exitCode, output);
            var first = await DepositBoxReader.Open(store).ListAsync(Token);
            Assert.HasCount(3, first, output);
            Assert.IsEmpty(Directory.GetFiles(Path.Combine(store.Directory, "inbox")));
            Assert.HasCount(4, Directory.GetFiles(Path.Combine(store.Directory, "explained"), "*.jpg"));

            (exitCode, output) = await RunAsync(store);
            Assert.AreEqual(0, exitCode, output);
            Assert.Contains("Aucun papier n’attend", output);
            Assert.HasCount(3, await DepositBoxReader.Open(store).ListAsync(Token));
        }
        finally
        {
            parent.Delete(recursive: true);
        }
    }

    private async Task<(int ExitCode, string Output)> RunAsync(StoreOptions store)
    {
        var start = new ProcessStartInfo(Path.Combine(Repository.Root, "run.sh"), ["--once"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["Store__Directory"] = store.Directory;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(Token), process.StandardError.ReadToEndAsync(Token));
        await process.WaitForExitAsync(Token);
        return (process.ExitCode, await output + await errors);
    }
}
