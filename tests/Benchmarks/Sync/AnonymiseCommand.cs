using System.CommandLine;
using System.Globalization;
using Driving.Commune;
using Releases;
using SyncAgent.Anonymising;
using Testing;

namespace Benchmarks.Sync;

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
            Console.WriteLine("tells   | records a year |  k | released % | suppressed % | days since it came in, median / 90 % | category of 8 kept % | highest risk | average risk");
            foreach (var tells in (string[])[ClassProperty.Sector, ClassProperty.Outcome])
                foreach (var k in (int[])[5, 11])
                    foreach (var records in (int[])[200, 400, 800, 1600]) Print(records, shipped with { K = k, SensitiveK = 11, Tells = tells });
            return 0;
        });
        return command;
    }

    private static void Print(int records, AnonymisingPolicy policy)
    {
        List<int> delays = [];
        List<(int Persons, int Records)> classes = [];
        var (suppressed, kept) = (0, 0);
        for (var seed = 0; seed < Years; seed++)
        {
            foreach (var (day, sealing) in SealedYear.Run(new InventedYear(1000 + seed, records), policy))
            {
                suppressed += sealing.Suppressed.Count;
                foreach (var item in sealing.Classes)
                {
                    delays.AddRange(item.Facts.Select(fact => day.DayNumber - fact.ReceivedOn.DayNumber));
                    if (item.Class.ContainsKey(ClassProperty.Category)) kept += item.Facts.Count;
                    classes.Add((item.Facts.Select(fact => Convert.ToHexString(fact.PersonToken)).Distinct().Count(), item.Facts.Count));
                }
            }
        }

        delays.Sort();
        double all = records * Years;
        // The prosecutor knows that somebody is in a class and picks one of its persons.
        var highest = 1.0 / classes.Min(item => item.Persons);
        var average = classes.Sum(item => item.Records * (1.0 / item.Persons)) / classes.Sum(item => item.Records);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{policy.Tells,-7} | {records,14} | {policy.K,2} | {100 * delays.Count / all,10:0.0} | {100 * suppressed / all,12:0.0} | {delays[delays.Count / 2],30} / {delays[delays.Count * 9 / 10],3} | {100 * kept / all,20:0.0} | {highest,12:0.000} | {average:0.000}"));
    }
}
