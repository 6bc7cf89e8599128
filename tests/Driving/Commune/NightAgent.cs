using LocalStore;
using LocalStore.Statistics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SyncAgent;
using SyncAgent.Pushing;
using SyncAgent.Schedule;
using SyncAgent.Sealing;
using Testing;

namespace Driving.Commune;

/// <summary>A town hall's sync agent with a store of its own; a new one over the same folder is the agent after a restart.</summary>
public sealed class NightAgent : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private NightAgent(StoreOptions store, ServiceProvider services) => (Store, this.services) = (store, services);

    /// <summary>The program itself, beside its own libraries: those of the tests are not all of one version with it.</summary>
    public static string Program => Path.Combine(Repository.Root, "SyncAgent", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "syncagent");

    public StoreOptions Store { get; }

    public StatisticsBook Facts => services.GetRequiredService<StatisticsBook>();

    public ReleaseBook Releases => services.GetRequiredService<ReleaseBook>();

    public IServiceProvider Services => services;

    /// <summary>A store that was migrated, in a folder that the caller deletes.</summary>
    public static StoreOptions NewStore(string folder)
    {
        var store = new StoreOptions { Directory = Path.Combine(folder, "store"), MinimumFreeMegabytes = 0 };
        StoreSchema.Migrate(store);
        return store;
    }

    /// <summary>The options of an agent that waits for nothing longer than a test can.</summary>
    public static SyncOptions Hurried() => new() { RetrySeconds = 1, LongestRetrySeconds = 1, AttemptSeconds = 5, TotalSeconds = 10, Policy = Path.Combine(Repository.Root, "SyncAgent", "policy.json") };

    public static NightAgent Over(StoreOptions store, TimeProvider? clock = null, SyncOptions? options = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSync(store, options ?? Hurried());
        if (clock is not null) services.Replace(ServiceDescriptor.Singleton(clock));
        return new NightAgent(store, services.BuildServiceProvider());
    }

    public async Task<string> EnrolAsync(Uri server, string code) => (await services.GetRequiredService<KeyKeeper>().EnrolAsync(server, code, CancellationToken.None)).Words;

    public async Task<string> RotateAsync() => (await services.GetRequiredService<KeyKeeper>().RotateAsync(CancellationToken.None)).Words;

    /// <summary>Takes these facts in.</summary>
    public Task RecordAsync(IReadOnlyCollection<CodedFact> facts) => Facts.RecordAsync(facts, CancellationToken.None);

    /// <summary>Looks at the store once; what stood in the way, or null.</summary>
    public async Task<string?> TickAsync(bool anyway = true) => (await services.GetRequiredService<SyncTick>().RunAsync(anyway, CancellationToken.None)).Problem;

    /// <summary>Looks at the store once, and dies where a step is reached: nothing after it happens.</summary>
    internal async Task TickUntilAsync(SyncStep step, Action die)
    {
        void Reached(SyncStep at)
        {
            if (at == step) die();
        }

        var push = ActivatorUtilities.CreateInstance<PushRun>(services, (Action<SyncStep>)Reached);
        await ActivatorUtilities.CreateInstance<SyncTick>(services, push, (Action<SyncStep>)Reached).RunAsync(anyway: true, CancellationToken.None);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
