using System.Diagnostics;
using Forms.Answers;
using LocalStore;
using LocalStore.Deposits;
using LocalStore.Sealing;

namespace EndToEnd.Tests.Inbox;

/// <summary>A store of its own with the real program working on it.</summary>
internal sealed class ScannerStation : IDisposable
{
    private readonly string parent = Directory.CreateTempSubdirectory("kiosk-station-").FullName;
    private readonly Dictionary<string, string> environment = [];

    public ScannerStation(params (string Name, string Value)[] settings)
    {
        environment["Store__Directory"] = Store.Directory;
        environment["Store__MinimumFreeMegabytes"] = "0";
        foreach (var (name, value) in settings) environment[name] = value;
    }

    public StoreOptions Store => new() { Directory = Path.Combine(parent, "data"), MinimumFreeMegabytes = 0 };

    public string Inbox => Folder("inbox");

    public string Outside => parent;

    public string Folder(string name) => Path.Combine(Store.Directory, name);

    /// <summary>Drops a file as a rename does it: whole at once.</summary>
    public string Drop(string name, string content)
    {
        var draft = Path.Combine(parent, name);
        File.WriteAllText(draft, content);
        var path = Path.Combine(Inbox, name);
        File.Move(draft, path);
        return path;
    }

    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "formscanner"))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = parent,
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public async Task<(int ExitCode, string Output, string Errors)> RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>Asks a process to end, as systemd does.</summary>
    public static async Task<int> TerminateAsync(Process process, CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }

    public async Task<List<Deposit>> StoredAsync(CancellationToken cancellationToken)
    {
        using var opener = SealingKeys.LoadOpener(Store);
        return await DepositBoxReader.Open(Store).OpenAllAsync(opener, cancellationToken)
            .Select(boxed => ((BoxedDeposit.Opened)boxed).Deposit).ToListAsync(cancellationToken);
    }

    /// <summary>What each stored page of the fake reader is signed with.</summary>
    public async Task<List<string>> StoredPagesAsync(CancellationToken cancellationToken) =>
        [.. (await StoredAsync(cancellationToken)).SelectMany(deposit => deposit.Answers).Where(answer => answer.Question.Value.StartsWith("name-", StringComparison.Ordinal)).Select(answer => answer.Text!)];

    public void Dispose() => Directory.Delete(parent, recursive: true);
}
