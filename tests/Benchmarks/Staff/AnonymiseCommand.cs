using System.CommandLine;
using System.Globalization;
using LocalStore.Statistics;
using Releases;
using SyncAgent.Anonymising;
using Testing;

namespace Benchmarks.Staff;

/// <summary><c>anonymise</c>: invented years of a small commune, sealed week by week: what is released, how late, and how likely a neighbour is found in it.</summary>
internal static class AnonymiseCommand
{
    private const int Years = 20;

    public static Command Create()
    {
        var command = new Command("anonymise", "Seals invented years and prints what leaves, how late, and the risk of being found in it.");
        command.SetAction(_ =>
        {
            var shipped = AnonymisingPolicy.Load(Path.Combine(Repository.Root, "SyncAgent", "policy.json"));
            Console.WriteLine("records a year |  k | released % | suppressed % | days since it came in, median / 90 % | since it ended | category of 8 kept % | highest risk | average risk");
            foreach (var k in (int[])[5, 11])
                foreach (var records in (int[])[200, 400, 800, 1600]) Print(records, shipped with { K = k, SensitiveK = 11 });
            return 0;
        });
        return command;
    }

    private static void Print(int records, AnonymisingPolicy policy)
    {
        List<int> delays = [];
        List<int> waits = [];
        List<(int Persons, int Records)> classes = [];
        var (suppressed, kept) = (0, 0);
        for (var seed = 0; seed < Years; seed++)
        {
            var year = new InventedYear(1000 + seed, records);
            var gone = new HashSet<Guid>();
            List<SealedClass> earlier = [];
            for (var day = InventedYear.First.AddDays(4); day < InventedYear.First.AddDays(365 + 120); day = day.AddDays(7))
            {
                var held = year.Arrivals.Where(fact => fact.ReceivedOn <= day && !gone.Contains(fact.Record)).Select(fact => InventedYear.On(fact, day)).ToList();
                var sealing = Anonymiser.Seal(held, earlier, policy, day);
                suppressed += sealing.Suppressed.Count;
                gone.UnionWith(sealing.Suppressed.Select(fact => fact.Record));
                foreach (var item in sealing.Classes)
                {
                    gone.UnionWith(item.Facts.Select(fact => fact.Record));
                    delays.AddRange(item.Facts.Select(fact => day.DayNumber - fact.ReceivedOn.DayNumber));
                    waits.AddRange(item.Facts.Select(fact => day.DayNumber - Anonymiser.WaitsSince(fact).DayNumber - Anonymiser.HoldDays));
                    if (item.Class.ContainsKey(ClassProperty.Category)) kept += item.Facts.Count;
                    classes.Add((item.Facts.Select(fact => Convert.ToHexString(fact.PersonToken)).Distinct().Count(), item.Facts.Count));
                    earlier.Add(new SealedClass(Guid.NewGuid(), item.Node.Name, item.Class, item.Facts.Count));
                }
            }
        }

        delays.Sort();
        waits.Sort();
        double all = records * Years;
        // The prosecutor knows that somebody is in a class and picks one of its persons.
        var highest = 1.0 / classes.Min(item => item.Persons);
        var average = classes.Sum(item => item.Records * (1.0 / item.Persons)) / classes.Sum(item => item.Records);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{records,14} | {policy.K,2} | {100 * delays.Count / all,10:0.0} | {100 * suppressed / all,12:0.0} | {delays[delays.Count / 2],30} / {delays[delays.Count * 9 / 10],3} | {waits[waits.Count / 2],14} | {100 * kept / all,20:0.0} | {highest,12:0.000} | {average:0.000}"));
    }
}
