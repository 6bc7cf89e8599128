using System.Collections.Concurrent;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using BackOffice;
using BackOffice.Demo;
using Driving;
using LocalStore.Access;
using LocalStore.Register;
using Microsoft.Extensions.DependencyInjection;

namespace Benchmarks.Staff;

/// <summary><c>staff</c>: many agents at once in the pages of the town hall over a large register, and how long each page takes.</summary>
internal static class StaffCommand
{
    private const int RoundsOfAnAgent = 8;
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(1); // hardly anybody reads a page faster; from half to one and a half, so that agents do not march in step

    public static Command Create()
    {
        var persons = new Option<int>("--persons") { Description = "How many persons are in the register.", DefaultValueFactory = _ => 50_000 };
        var agents = new Option<int>("--agents") { Description = "How many agents at once.", DefaultValueFactory = _ => 20 };
        var command = new Command("staff", "Lets agents go through the staff's pages at once and prints how long each page takes.") { persons, agents };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await RunAsync(parsed.GetValue(persons), parsed.GetValue(agents), cancellationToken);
            return 0;
        });
        return command;
    }

    private static async Task RunAsync(int persons, int agents, CancellationToken cancellationToken)
    {
        await using var town = await TownHall.OpenAsync("BackOffice:TriesAMinute=10000");
        var filling = Stopwatch.GetTimestamp();
        var volunteers = persons / 10;
        await new InventedTown(town.Book, town.Library, new PastClock(TimeProvider.System)).FillAsync(persons - volunteers, volunteers, introduce: false, days: 0, cancellationToken);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{persons} persons entered in {Stopwatch.GetElapsedTime(filling).TotalSeconds:0} s"));
        var requests = await town.Book.Requests.ListAsync([RequestStatus.Open], null, null, 0, 200, cancellationToken);
        var colleagues = new List<Colleague>();
        for (var i = 0; i < agents; i++) colleagues.Add(await town.SignInAsync(AgentRoles.Agent, AgentRoles.Coordinator));
        // The program compiles a page when it is first asked for: once a day, for one person.
        var (first, times) = (new ConcurrentDictionary<string, ConcurrentBag<double>>(), new ConcurrentDictionary<string, ConcurrentBag<double>>());
        await GoAroundAsync(colleagues[0], 0, rounds: 1, requests, first);
        await Task.WhenAll(colleagues.Select((colleague, number) => GoAroundAsync(colleague, number, RoundsOfAnAgent, requests, times)));
        foreach (var (page, measured) in times.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var sorted = measured.Order().ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{page,-24} {sorted.Count,5} times, ms: median {sorted[sorted.Count / 2],6:0.0}, 99 % {sorted[sorted.Count * 99 / 100],6:0.0}; the very first {first[page].Single(),6:0.0}"));
        }

        foreach (var colleague in colleagues) colleague.Dispose();
    }

    private static async Task GoAroundAsync(Colleague colleague, int number, int rounds, IReadOnlyList<HelpRequest> requests, ConcurrentDictionary<string, ConcurrentBag<double>> times)
    {
        var random = new Random(number);
        var search = await colleague.GetAsync("/personnes");
        for (var round = 0; round < rounds; round++)
        {
            var request = requests[(number * RoundsOfAnAgent + round) % requests.Count];
            foreach (var (name, path) in ((string, string)[])
            [
                ("today", "/"), ("requests", "/demandes"), ("requests, filtered", "/demandes?quartier=bourg&aide=shopping"), ("one request, ranked", $"/demandes/{request.Id}"),
                ("one person", $"/personnes/{request.Person}"), ("volunteers", "/benevoles"), ("deposits", "/depots"),
            ]) await TimeAsync(name, () => colleague.GetAsync(path));
            await TimeAsync("search by name", () => colleague.PostAsync(search, "/personnes", ("q", "odette castel")));
            await TimeAsync("search by telephone", () => colleague.PostAsync(search, "/personnes", ("q", "06 39 98 00 17")));
        }

        async Task TimeAsync(string name, Func<Task<HttpResponseMessage>> ask)
        {
            var started = Stopwatch.GetTimestamp();
            using var answer = await ask();
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
            times.GetOrAdd(name, _ => []).Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            await Task.Delay(Reading * (0.5 + random.NextDouble()));
        }
    }
}
