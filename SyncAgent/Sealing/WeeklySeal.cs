using System.Globalization;
using LocalStore.Statistics;
using SyncAgent.Anonymising;

namespace SyncAgent.Sealing;

/// <summary>Seals once in each ISO week, whenever the machine is on: a week that was sealed is not sealed again, a week that was slept through is not made up for.</summary>
internal sealed class WeeklySeal(StatisticsBook book, AnonymisingPolicy policy)
{
    private const int Tries = 5;

    /// <summary>The ISO week of a day, such as <c>2026-W48</c>.</summary>
    public static string WeekOf(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(date)}-W{ISOWeek.GetWeekOfYear(date):00}");
    }

    /// <summary>Seals what may leave; null when the week was sealed before.</summary>
    public async Task<Anonymising.Sealing?> RunAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var week = WeekOf(today);
        for (var i = 0; i < Tries; i++)
        {
            if (await book.IsSealedAsync(week, cancellationToken)) return null;
            var sealing = Anonymiser.Seal(await book.HeldAsync(cancellationToken), await book.SealedAsync(cancellationToken), policy, today);
            var release = new SealedRelease(Guid.NewGuid(), week, today, policy.Version, [.. sealing.Classes.Select(item => new SealedClass(Guid.NewGuid(), item.Node.Name, item.Class, item.Facts.Count))]);
            if (await book.SealAsync(release, [.. sealing.Classes.SelectMany(item => item.Facts).Select(fact => fact.Record)], [.. sealing.Suppressed.Select(fact => fact.Record)], cancellationToken)) return sealing;
            // Somebody was erased between reading and writing: what they leave is counted anew.
        }

        throw new InvalidOperationException($"The week {week} could not be sealed in {Tries} tries: records kept disappearing while it was made.");
    }
}
