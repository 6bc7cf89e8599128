using LocalStore.Files;
using Microsoft.EntityFrameworkCore;

namespace LocalStore.Register;

/// <summary>Exact counts for those who may see them, on this machine: they never leave it.</summary>
/// <param name="Needs">Requests of the time by neighbourhood and kind of help; one that asks for two kinds counts in both.</param>
/// <param name="Offers">Volunteers who are active, likewise.</param>
/// <param name="Months">Requests by the first day of their month.</param>
/// <param name="Channels">Requests by the way they came in.</param>
/// <param name="Outcomes">Closed requests by how they ended.</param>
/// <param name="MedianDays">Days from the request to the contact details handed over, the middle one; null when none were.</param>
public sealed record RegisterFigures(
    IReadOnlyDictionary<(string Neighbourhood, string Kind), int> Needs, IReadOnlyDictionary<(string Neighbourhood, string Kind), int> Offers, IReadOnlyDictionary<DateOnly, int> Months,
    IReadOnlyDictionary<string, int> Channels, IReadOnlyDictionary<RequestOutcome, int> Outcomes, int? MedianDays)
{
    internal static async Task<RegisterFigures> OfAsync(RegisterContext register, DateOnly from, CancellationToken cancellationToken)
    {
        var requests = await register.Requests.AsNoTracking().Where(r => r.ReceivedOn >= from)
            .Select(r => new { r.Id, r.Kinds, r.Neighbourhood, r.ReceivedOn, r.Channel, r.Outcome }).ToListAsync(cancellationToken);
        var offers = await register.Offers.AsNoTracking().Where(o => o.Status == VolunteerStatus.Active).Select(o => new { o.Kinds, o.Neighbourhood }).ToListAsync(cancellationToken);
        var shared = await register.Introductions.AsNoTracking().Where(i => i.SharedOn != null).GroupBy(i => i.RequestId).Select(group => new { group.Key, On = group.Min(i => i.SharedOn) }).ToDictionaryAsync(first => first.Key, first => first.On!.Value, cancellationToken);
        var waits = requests.Where(r => shared.ContainsKey(r.Id)).Select(r => shared[r.Id].DayNumber - r.ReceivedOn.DayNumber).Order().ToList();
        return new RegisterFigures(
            Count(requests.SelectMany(r => CodeList.Split(r.Kinds).Select(kind => (r.Neighbourhood ?? "", kind)))),
            Count(offers.SelectMany(o => CodeList.Split(o.Kinds).Select(kind => (o.Neighbourhood ?? "", kind)))),
            Count(requests.Select(r => new DateOnly(r.ReceivedOn.Year, r.ReceivedOn.Month, 1))),
            Count(requests.Select(r => r.Channel)),
            Count(requests.Where(r => r.Outcome is not null).Select(r => r.Outcome!.Value)),
            waits.Count == 0 ? null : waits[waits.Count / 2]);
    }

    private static Dictionary<T, int> Count<T>(IEnumerable<T> values)
        where T : notnull => values.CountBy(value => value).ToDictionary();
}
