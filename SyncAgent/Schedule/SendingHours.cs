using System.Security.Cryptography;
using System.Text;
using LocalStore.Statistics;

namespace SyncAgent.Schedule;

/// <summary>
/// When a kiosk sends: once a night at a minute of its own, between 01:15 and 05:45 and never between 02:00 and 03:00, which the clock skips or repeats.
/// A machine that is off at that minute sends as soon as it is on again. Nothing but the store is asked: no missed start is lost.
/// </summary>
internal static class SendingHours
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    // Minutes of the day: 01:15 to 01:59, then 03:00 to 05:44.
    private static readonly IReadOnlyList<int> Minutes = [.. Enumerable.Range(75, 45), .. Enumerable.Range(180, 165)];

    /// <summary>The minute of a kiosk: kiosks of the country are spread over the window.</summary>
    public static TimeOnly MinuteOf(string kiosk) => TimeOnly.MinValue.AddMinutes(Minutes[SHA256.HashData(Encoding.UTF8.GetBytes(kiosk)) is [var high, var low, ..] ? ((high << 8) | low) % Minutes.Count : 0]);

    /// <summary>Whether it is time to send.</summary>
    public static bool IsDue(SyncState state, string kiosk, DateTimeOffset now, TimeZoneInfo zone)
    {
        var utc = now.UtcDateTime;
        // A wait of more than a day was noted by a clock that has jumped since.
        if (state.NextAttemptUtc is { } next && next > utc && next - utc <= Longest) return false;
        return state.Failures > 0 || state.LastSuccessUtc is not { } last || last > utc || last < LastOpening(kiosk, now, zone);
    }

    /// <summary>The last time that the kiosk's minute was reached, in UTC.</summary>
    private static DateTime LastOpening(string kiosk, DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var opening = DateOnly.FromDateTime(local).ToDateTime(MinuteOf(kiosk));
        if (opening > local) opening = opening.AddDays(-1);
        return TimeZoneInfo.ConvertTimeToUtc(opening, zone);
    }
}
