using System.Diagnostics;
using Forms.Answers;
using LocalStore;
using LocalStore.Deposits;
using LocalStore.Sealing;
using Testing;

namespace Driving;

/// <summary>The real program in a process of its own, which can be killed like a machine whose plug is pulled.</summary>
public sealed class KioskProgram : IAsyncDisposable
{
    /// <summary>The sounds of the fixed sentences are made once for all kiosks of a test run: hundreds of them, for each kiosk, take longer than the tests.</summary>
    internal static readonly string SharedSounds = $"--Speech:Folder={Path.Combine(AppContext.BaseDirectory, "sounds")}";

    private static readonly PreparedStore Prepared = new("kiosk", store =>
    {
        SealingKeys.Create(store);
        DepositBoxSchema.Migrate(store);
    });

    private readonly StoreOptions store;
    private readonly Process process;

    private KioskProgram(StoreOptions store, Process process, Uri address) => (this.store, this.process, Address) = (store, process, address);

    public Uri Address { get; }

    public Process Process => process;

    /// <summary>A drop box with its keys in a new folder under <paramref name="folder"/>.</summary>
    public static StoreOptions NewStore(string folder) => Prepared.CopyTo(Path.Combine(folder, "store"));

    public static async Task<KioskProgram> StartAsync(StoreOptions store, params string[] settings)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "kiosk")) { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments =
        [
            "--Kiosk:Port=0", "--Speech:RenderAhead=false", $"--Store:Directory={store.Directory}", "--Store:MinimumFreeMegabytes=0",
            $"--Templates:Directory={Path.Combine(Repository.Root, "forms-templates")}", SharedSounds, .. settings.Select(setting => $"--{setting}"),
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        const string told = "Now listening on: ";
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(told, StringComparison.Ordinal) is not (>= 0 and var at)) continue;
            // Whatever it says later must not fill the pipe.
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
            return new KioskProgram(store, process, new Uri(line[(at + told.Length)..]));
        }

        throw new InvalidOperationException($"the kiosk did not start: {await process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>As when the power goes: no warning, nothing is finished.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public static async Task<IReadOnlyList<Deposit>> DepositsAsync(StoreOptions store)
    {
        using var opener = SealingKeys.LoadOpener(store);
        var deposits = new List<Deposit>();
        await foreach (var boxed in DepositBoxReader.Open(store).OpenAllAsync(opener, CancellationToken.None))
            deposits.Add(((BoxedDeposit.Opened)boxed).Deposit);
        return deposits;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await KillAsync();
        process.Dispose();
    }
}
