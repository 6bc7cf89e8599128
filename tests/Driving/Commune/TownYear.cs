using LocalStore.Statistics;
using Testing;

namespace Driving.Commune;

/// <summary>Half a year of a commune's coded facts, so that a seal of today finds classes that are large enough.</summary>
public static class TownYear
{
    private const int Days = 200;

    /// <summary>The night to a Monday on which the tests' town hall is awake; after any day that this was built on.</summary>
    public static readonly DateTimeOffset Night = new(2040, 7, 16, 3, 50, 0, TimeSpan.Zero);

    public static IReadOnlyList<CodedFact> Facts(int seed, int records = 400, DateTimeOffset? night = null)
    {
        var today = DateOnly.FromDateTime((night ?? Night).UtcDateTime);
        var shift = today.DayNumber - InventedYear.First.AddDays(Days).DayNumber;
        return
        [
            .. new InventedYear(seed, records).Arrivals.Where(fact => fact.ReceivedOn <= InventedYear.First.AddDays(Days)).Select(fact => InventedYear.On(fact, InventedYear.First.AddDays(Days)))
                .Select(fact => fact with { ReceivedOn = fact.ReceivedOn.AddDays(shift), EndedOn = fact.EndedOn?.AddDays(shift) }),
        ];
    }
}
