using LocalStore.Statistics;
using SyncAgent.Schedule;

namespace SyncAgent.Tests.Schedule;

/// <summary>When a kiosk sends, whatever the machine and the clock went through.</summary>
[TestClass]
public sealed class SendingHoursTests
{
    private const string Kiosk = "33352-accueil";

    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [TestMethod]
    public void Each_kiosk_has_a_minute_in_the_window_and_never_in_the_hour_that_the_clock_skips_or_repeats()
    {
        var minutes = Enumerable.Range(0, 5_000).Select(i => SendingHours.MinuteOf($"{i:00000}-accueil")).ToList();
        Assert.IsTrue(minutes.TrueForAll(minute => minute >= new TimeOnly(1, 15) && minute < new TimeOnly(5, 45) && minute.Hour != 2));
        Assert.IsGreaterThan(200, minutes.Distinct().Count());
        Assert.IsLessThan(60, minutes.CountBy(minute => minute).Max(pair => pair.Value), "nobody's minute is everybody's");
    }

    [TestMethod]
    [DataRow(2026, 3, 27, 6)] // over the night whose 02:00 to 03:00 does not exist
    [DataRow(2026, 10, 23, 6)] // over the night that has it twice
    [DataRow(2026, 6, 1, 30)]
    public void A_machine_that_is_always_on_sends_once_a_night_at_its_minute(int year, int month, int day, int nights)
    {
        var now = new DateTimeOffset(year, month, day, 10, 0, 0, TimeSpan.Zero);
        var end = now.AddDays(nights);
        var state = new SyncState(LastSuccessUtc: now.UtcDateTime);
        List<DateTimeOffset> sent = [];
        for (; now < end; now = now.AddMinutes(15))
        {
            if (!SendingHours.IsDue(state, Kiosk, now, Paris)) continue;
            sent.Add(TimeZoneInfo.ConvertTime(now, Paris));
            state = new SyncState(LastSuccessUtc: now.UtcDateTime);
        }

        Assert.HasCount(nights, sent);
        var minute = SendingHours.MinuteOf(Kiosk).ToTimeSpan();
        Assert.IsTrue(sent.TrueForAll(at => at.TimeOfDay >= minute && at.TimeOfDay < minute + TimeSpan.FromMinutes(15)), string.Join(' ', sent));
    }

    [TestMethod]
    public void A_machine_that_is_off_at_night_sends_as_soon_as_it_is_on()
    {
        var evening = new DateTimeOffset(2026, 6, 1, 16, 0, 0, TimeSpan.Zero);
        var state = new SyncState(LastSuccessUtc: evening.UtcDateTime);
        Assert.IsFalse(SendingHours.IsDue(state, Kiosk, evening.AddMinutes(15), Paris));
        Assert.IsTrue(SendingHours.IsDue(state, Kiosk, evening.AddHours(14), Paris));
    }

    [TestMethod]
    public void A_clock_that_jumped_is_no_reason_to_fall_silent()
    {
        var now = new DateTimeOffset(2026, 6, 1, 16, 0, 0, TimeSpan.Zero);
        Assert.IsTrue(SendingHours.IsDue(new SyncState(LastSuccessUtc: now.UtcDateTime.AddYears(3)), Kiosk, now, Paris), "it went back");
        Assert.IsTrue(SendingHours.IsDue(new SyncState(NextAttemptUtc: now.UtcDateTime.AddYears(3), Failures: 2), Kiosk, now, Paris), "the wait was noted in another year");
        Assert.IsFalse(SendingHours.IsDue(new SyncState(NextAttemptUtc: now.UtcDateTime.AddHours(3), Failures: 2), Kiosk, now, Paris));
    }

    [TestMethod]
    public void The_first_time_is_at_once() => Assert.IsTrue(SendingHours.IsDue(new SyncState(), Kiosk, DateTimeOffset.UnixEpoch.AddYears(60), Paris));
}
