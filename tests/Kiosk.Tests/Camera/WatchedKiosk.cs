using System.Collections.Concurrent;
using System.Diagnostics;
using LocalStore;
using LocalStore.Deposits;
using LocalStore.Sealing;
using Testing;

namespace Kiosk.Tests.Camera;

/// <summary>The kiosk as a process of its own, with a store, a home and a folder for temporary files that nobody else writes to.</summary>
internal sealed class WatchedKiosk : IDisposable
{
    private const string Listens = "Now listening on: ";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kiosk-program-");
    private readonly ConcurrentQueue<string> said = [];
    private readonly ConcurrentQueue<string> temporary = [];
    private readonly TaskCompletionSource<string> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly FileSystemWatcher watcher;
    private readonly Process process;

    private WatchedKiosk(string[] settings)
    {
        var store = new StoreOptions { Directory = Path.Combine(folder.FullName, "store"), MinimumFreeMegabytes = 0 };
        SealingKeys.Create(store);
        DepositBoxSchema.Migrate(store);
        var temp = folder.CreateSubdirectory("temp").FullName;
        watcher = new FileSystemWatcher(temp) { IncludeSubdirectories = true, EnableRaisingEvents = true };
        watcher.Created += (_, made) => temporary.Enqueue(made.FullPath);
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "kiosk")) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.FullName };
        string[] arguments =
        [
            "--Kiosk:Port=0", $"--Store:Directory={store.Directory}", "--Store:MinimumFreeMegabytes=0", "--Logging:LogLevel:Default=Trace",
            $"--Templates:Directory={Path.Combine(Repository.Root, "forms-templates")}", .. settings.Select(setting => $"--{setting}"),
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["TMPDIR"] = temp;
        start.Environment["HOME"] = folder.CreateSubdirectory("home").FullName;
        // The runtime's own pipes for debuggers would lie in the folder that must stay empty.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>All that was logged, down to the last detail.</summary>
    public IReadOnlyCollection<string> Said => said;

    /// <summary>Every file that ever stood in the folder for temporary files, however short.</summary>
    public IReadOnlyCollection<string> Temporary => temporary;

    public IEnumerable<string> Files => Directory.EnumerateFiles(folder.FullName, "*", SearchOption.AllDirectories);

    public static async Task<(WatchedKiosk Program, string Address)> StartAsync(params string[] settings)
    {
        var program = new WatchedKiosk(settings);
        return (program, await program.address.Task);
    }

    public async Task StopAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        process.Dispose();
        watcher.Dispose();
        folder.Delete(recursive: true);
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        said.Enqueue(line);
        if (line.IndexOf(Listens, StringComparison.Ordinal) is >= 0 and var at) address.TrySetResult(line[(at + Listens.Length)..].Trim());
    }
}
