using LocalStore.Statistics;
using SyncAgent.Anonymising;
using Testing;

namespace Driving.Commune;

/// <summary>An invented year, sealed week by week until nothing of it waits.</summary>
internal static class SealedYear
{
    // The seal is on a fixed day of the week; a record that never finds company is given up within these days after the year.
    private const int FirstSeal = 4;
    private const int DaysAfter = 180;

    public static IEnumerable<(DateOnly Day, Sealing Sealing)> Run(InventedYear year, AnonymisingPolicy policy) => Run(year, _ => policy, _ => null);

    /// <param name="year">Who came in.</param>
    /// <param name="policyOn">The policy in force on a day.</param>
    /// <param name="withdrawnOn">The day somebody took a record back; null for never.</param>
    public static IEnumerable<(DateOnly Day, Sealing Sealing)> Run(InventedYear year, Func<DateOnly, AnonymisingPolicy> policyOn, Func<CodedFact, DateOnly?> withdrawnOn)
    {
        var gone = new HashSet<Guid>();
        List<SealedClass> earlier = [];
        for (var day = InventedYear.First.AddDays(FirstSeal); day < InventedYear.First.AddDays(365 + DaysAfter); day = day.AddDays(7))
        {
            var held = year.Arrivals.Where(fact => fact.ReceivedOn <= day && !gone.Contains(fact.Record) && !(withdrawnOn(fact) <= day)).Select(fact => InventedYear.On(fact, day)).ToList();
            var sealing = Anonymiser.Seal(held, earlier, policyOn(day), day);
            gone.UnionWith(sealing.Classes.SelectMany(item => item.Facts).Concat(sealing.Suppressed).Select(fact => fact.Record));
            earlier.AddRange(sealing.Classes.Select(item => new SealedClass(Guid.NewGuid(), item.Node.Name, item.Class, item.Facts.Count)));
            yield return (day, sealing);
        }
    }
}
