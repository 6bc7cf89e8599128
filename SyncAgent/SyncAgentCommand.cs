using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using LocalStore;
using LocalStore.Statistics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Releases;
using SyncAgent.Pushing;
using SyncAgent.Schedule;
using SyncAgent.Sealing;

namespace SyncAgent;

/// <summary>The command line of syncagent. It opens <c>statistics.db</c> alone and holds no key but the one it signs with.</summary>
internal static class SyncAgentCommand
{
    private const int BadSetup = 2; // as with formscanner

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Counts coded facts in classes that name nobody, seals them each week, and sends them to the commune each night.")
        {
            Verb("run", "Seals each week and sends each night, for ever.", cancellationToken => ServeAsync(args, cancellationToken)),
            Verb("push-now", "Seals if the week is not sealed, and sends what waits, now.", cancellationToken => PushNowAsync(args, cancellationToken)),
            Preview(args),
            Verb("seal", "Seals this week, once.", cancellationToken => SealAsync(args, cancellationToken)),
            Verb("status", "Says how the sending goes.", cancellationToken => StatusAsync(args, cancellationToken)),
            Enrol(args),
            Verb("rotate-key", "Replaces the key that this kiosk signs with.", cancellationToken => RotateKeyAsync(args, cancellationToken)),
            Requeue(args),
        };
        root.TreatUnmatchedTokensAsErrors = false;
        foreach (var verb in root.Subcommands) verb.TreatUnmatchedTokensAsErrors = false;
        var parsed = root.Parse(args);
        try
        {
            // The host ends by itself when it is told to; the library must not cut it short after two seconds.
            var exitCode = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
            return parsed.Action is ParseErrorAction ? BadSetup : exitCode;
        }
        catch (Exception problem) when (problem is StoreSetupException or InvalidDataException or FileNotFoundException or HttpRequestException)
        {
            await Console.Error.WriteLineAsync($"syncagent: {problem.Message}");
            return BadSetup;
        }
    }

    private static async Task<int> ServeAsync(string[] args, CancellationToken cancellationToken)
    {
        var builder = SyncSetup.Builder(args);
        builder.Services.AddClock();
        using var host = builder.Build();
        await host.RunAsync(cancellationToken);
        return 0;
    }

    private static async Task<int> PushNowAsync(string[] args, CancellationToken cancellationToken)
    {
        using var host = SyncSetup.Builder(args).Build();
        var outcome = await host.Services.GetRequiredService<SyncTick>().RunAsync(anyway: true, cancellationToken);
        if (outcome.Problem is not null) await Console.Error.WriteLineAsync($"syncagent: nothing, or not everything, was sent: {outcome.Problem}. Nothing is lost; the next try is in {await WaitAsync(host, cancellationToken)}.");
        else await Console.Out.WriteLineAsync("The commune server has everything that was sealed.");
        return outcome.Problem is null ? 0 : 1;
    }

    private static Command Preview(string[] args)
    {
        var json = new Option<bool>("--json") { Description = "As JSON." };
        var command = new Command("preview", "Says what a seal of today would take and why, what waits and why, and prints the exact bytes that leave next.") { json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var host = SyncSetup.Builder(args).Build();
            var services = host.Services;
            var preview = await Sealing.Preview.OfAsync(
                services.GetRequiredService<StatisticsBook>(), services.GetRequiredService<ReleaseBook>(), services.GetRequiredService<Anonymising.AnonymisingPolicy>(), Today(services), services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, cancellationToken);
            await Console.Out.WriteAsync(parsed.GetValue(json) ? JsonSerializer.Serialize(preview, JsonSerializerOptions.Web) + "\n" : Sealing.Preview.InFrench(preview, ClassWords.Load()));
            return 0;
        });
        return command;
    }

    private static async Task<int> SealAsync(string[] args, CancellationToken cancellationToken)
    {
        using var host = SyncSetup.Builder(args).Build();
        var today = Today(host.Services);
        var sealing = await host.Services.GetRequiredService<WeeklySeal>().RunAsync(today, cancellationToken);
        await Console.Out.WriteLineAsync(sealing is null ? $"The week {WeeklySeal.WeekOf(today)} is sealed already." : $"Sealed {WeeklySeal.WeekOf(today)}: {sealing.Classes.Count} classes.");
        return 0;
    }

    private static async Task<int> StatusAsync(string[] args, CancellationToken cancellationToken)
    {
        using var host = SyncSetup.Builder(args).Build();
        var (book, enrolment) = (host.Services.GetRequiredService<ReleaseBook>(), host.Services.GetRequiredService<EnrolmentFolder>().Load());
        var (state, releases) = (await book.StateAsync(cancellationToken), await book.AllAsync(cancellationToken));
        await Console.Out.WriteLineAsync(enrolment is null ? "Not enrolled. Ask the server's administrator for a code: syncagent enrol --server https://… --code …" : $"{enrolment.Kiosk} at {enrolment.Server}, sends each night at {SendingHours.MinuteOf(enrolment.Kiosk).ToString("HH:mm", CultureInfo.InvariantCulture)}.");
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Last receipt: {(state.LastSuccessUtc is { } last ? last.ToString("u", CultureInfo.InvariantCulture) : "none yet")}. Releases: {releases.Count(r => r.State == ReleaseState.Delivered)} delivered, {releases.Count(r => r.State is ReleaseState.Sealed or ReleaseState.Sending)} waiting, {releases.Count(r => r.State == ReleaseState.Quarantined)} put aside."));
        if (state.Problem is not null) await Console.Out.WriteLineAsync($"In the way since {state.ProblemSinceUtc:u}: {state.Problem}. The next try is in {await WaitAsync(host, cancellationToken)}.");
        foreach (var release in releases.Where(r => r.State == ReleaseState.Quarantined || r.Classes.Any(item => item.Refusal is not null)))
            await Console.Out.WriteLineAsync($"{release.ReleaseId} of {release.Week}: {release.Problem ?? string.Join(", ", release.Classes.Select(item => item.Refusal).OfType<string>().Distinct())}. To send it again: syncagent requeue {release.ReleaseId}");
        return state.IsAlarming(TimeProvider.System.GetUtcNow().UtcDateTime) ? 1 : 0;
    }

    private static Command Enrol(string[] args)
    {
        var server = new Option<Uri>("--server") { Description = "The address of the commune server, such as https://entraide.example.fr/", Required = true, CustomParser = AddressOf };
        var code = new Option<string>("--code") { Description = "The one-time code of its administrator.", Required = true };
        var command = new Command("enrol", "Makes this kiosk known at the commune server.") { server, code };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var host = SyncSetup.Builder(args).Build();
            var (answer, exitCode) = await host.Services.GetRequiredService<KeyKeeper>().EnrolAsync(parsed.GetRequiredValue(server), parsed.GetRequiredValue(code), cancellationToken);
            await (exitCode == 0 ? Console.Out : Console.Error).WriteLineAsync(answer);
            return exitCode;
        });
        return command;
    }

    private static Uri? AddressOf(ArgumentResult result)
    {
        if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address)) return address;
        result.AddError($"--server must be an address such as https://entraide.example.fr/; it is '{result.Tokens[0].Value}'.");
        return null;
    }

    private static async Task<int> RotateKeyAsync(string[] args, CancellationToken cancellationToken)
    {
        using var host = SyncSetup.Builder(args).Build();
        var (answer, exitCode) = await host.Services.GetRequiredService<KeyKeeper>().RotateAsync(cancellationToken);
        await (exitCode == 0 ? Console.Out : Console.Error).WriteLineAsync(answer);
        return exitCode;
    }

    private static Command Requeue(string[] args)
    {
        var release = new Argument<Guid>("release") { Description = "Its name, as status tells it." };
        var command = new Command("requeue", "Sends again what was put aside.") { release };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var host = SyncSetup.Builder(args).Build();
            var done = await host.Services.GetRequiredService<ReleaseBook>().RequeueAsync(parsed.GetRequiredValue(release), cancellationToken);
            await Console.Out.WriteLineAsync(done ? "It waits to be sent." : "Nothing of this name was put aside.");
            return done ? 0 : 1;
        });
        return command;
    }

    private static async Task<string> WaitAsync(IHost host, CancellationToken cancellationToken)
    {
        var next = (await host.Services.GetRequiredService<ReleaseBook>().StateAsync(cancellationToken)).NextAttemptUtc ?? TimeProvider.System.GetUtcNow().UtcDateTime;
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, (next - TimeProvider.System.GetUtcNow().UtcDateTime).TotalMinutes):0} min");
    }

    private static DateOnly Today(IServiceProvider services) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(services.GetRequiredService<TimeProvider>().GetUtcNow(), services.GetRequiredService<SyncOptions>().Zone).DateTime);

    private static Command Verb(string name, string description, Func<CancellationToken, Task<int>> run)
    {
        var command = new Command(name, description);
        command.SetAction((_, cancellationToken) => run(cancellationToken));
        return command;
    }
}
