using LocalStore;
using LocalStore.Statistics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;
using SyncAgent.Anonymising;
using SyncAgent.Pushing;
using SyncAgent.Schedule;
using SyncAgent.Sealing;

namespace SyncAgent;

/// <summary>Puts the agent together, and refuses to start with all that is wrong with its set-up.</summary>
internal static class SyncSetup
{
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(15);

    public static HostApplicationBuilder Builder(string[] args)
    {
        // Only what looks like an option of ours: the rest is for the verbs.
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = [.. args.Where(argument => argument.StartsWith("--", StringComparison.Ordinal) && argument.Contains(':') && argument.Contains('='))], ContentRootPath = AppContext.BaseDirectory });
        // The library tells every address it asks and every wait; our own lines tell what matters.
        builder.Logging.AddFilter("System.Net.Http", LogLevel.Warning).AddFilter("Polly", LogLevel.Error).AddFilter("Quartz", LogLevel.Warning);
        builder.Services.AddSystemd();
        var store = builder.Configuration.GetSection("Store").Get<StoreOptions>() ?? new();
        var sync = builder.Configuration.GetSection("Sync").Get<SyncOptions>() ?? new();
        var problems = store.Problems().Concat(sync.Problems()).ToList();
        if (problems.Count > 0) throw new StoreSetupException(string.Join('\n', problems));
        builder.Services.AddSync(store, sync);
        return builder;
    }

    public static void AddSync(this IServiceCollection services, StoreOptions store, SyncOptions sync)
    {
        services.AddSingleton(store).AddSingleton(sync).AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => StatisticsBook.Open(store)).AddSingleton(_ => ReleaseBook.Open(store));
        services.AddSingleton(_ => AnonymisingPolicy.Load(sync.Policy.Length > 0 ? sync.Policy : Path.Combine(AppContext.BaseDirectory, "policy.json")));
        services.AddSingleton<EnrolmentFolder>();
        services.AddCommuneClient(sync);
        services.AddTransient<WeeklySeal>().AddTransient<PushRun>().AddTransient<SyncTick>().AddTransient<KeyKeeper>();
    }

    /// <summary>Looks at once, as the machine may have been off all night, and every 15 minutes.</summary>
    public static void AddClock(this IServiceCollection services)
    {
        services.AddQuartz(quartz =>
        {
            quartz.UseInMemoryStore();
            quartz.AddJob<SyncJob>(job => job.WithIdentity(SyncJob.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger.ForJob(SyncJob.Key).WithIdentity("look").StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(Look).RepeatForever()));
        });
        services.AddQuartzHostedService(quartz => quartz.WaitForJobsToComplete = true);
    }
}
