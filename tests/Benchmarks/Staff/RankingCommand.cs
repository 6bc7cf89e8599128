using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using BackOffice.Introductions;
using LocalStore.Keys;
using LocalStore.Register;

namespace Benchmarks.Staff;

/// <summary><c>ranking</c>: how long it takes to rank many volunteers for a request.</summary>
internal static class RankingCommand
{
    private const int Requests = 200;

    private static readonly string[] Kinds = ["shopping", "pharmacy", "transport", "visits", "calls", "meals", "paperwork", "computer", "small-jobs", "garden", "animal"];
    private static readonly string[] Slots = ["monday-morning", "tuesday-afternoon", "wednesday-morning", "thursday-afternoon", "friday-morning", "saturday-morning"];
    private static readonly string[] Neighbourhoods = ["bourg", "gare", "port", "bellevue", "vignes", "moulin", "saint-martin", "lande"];

    public static Command Create()
    {
        var count = new Option<int>("--volunteers") { Description = "How many volunteers.", DefaultValueFactory = _ => 5000 };
        var command = new Command("ranking", "Ranks volunteers for help requests and prints how long it takes.") { count };
        command.SetAction(parsed =>
        {
            Run(parsed.GetValue(count));
            return 0;
        });
        return command;
    }

    private static void Run(int count)
    {
        var random = new Random(1);
        var today = new DateOnly(2026, 11, 26);
        var volunteers = Enumerable.Range(0, count).Select(_ => new Volunteer(
            new OfferId(Guid.NewGuid()), PersonId.New(), "", today, VolunteerStatus.Active, null, today.AddDays(-random.Next(200)), null, Some(Kinds), Some(Slots), ["commune"], ["car"], 3, Neighbourhoods[random.Next(8)], random.Next(3))).ToList();
        List<double> times = [];
        for (var i = 0; i < Requests; i++)
        {
            var request = new HelpRequest(new RequestId(Guid.NewGuid()), PersonId.New(), "", "Paper", today, RequestStatus.Open, null, today, "", Some(Kinds), Some(Slots), "weekly", null, Neighbourhoods[random.Next(8)], true);
            var started = Stopwatch.GetTimestamp();
            _ = Ranking.Of(request, volunteers, new HashSet<OfferId>(), today);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} volunteers ranked for {Requests} requests, ms: median {times[Requests / 2]:0.0}, 99 % {times[Requests * 99 / 100]:0.0}, most {times[^1]:0.0}"));

        List<string> Some(string[] among) => [.. among.Where(_ => random.Next(3) == 0).DefaultIfEmpty(among[0])];
    }
}
