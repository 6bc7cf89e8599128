using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Kiosk.Visits;

/// <summary>The visits that go on now. Nothing of them is ever written to disk; a restart of the program ends them all.</summary>
internal sealed class VisitBook(KioskOptions options, TimeProvider clock)
{
    private const int KeyBytes = 32;

    // A browser that warns and counts down is quicker than this; the sweep is for one that does not (no script, a crash).
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<string, Visit> visits = [];
    private long restingSince = clock.GetUtcNow().UtcTicks;

    public int Count => visits.Count;

    /// <summary>How long nobody has been at the screen; zero while a visit goes on.</summary>
    public TimeSpan Resting => visits.IsEmpty ? clock.GetUtcNow() - new DateTimeOffset(Volatile.Read(ref restingSince), TimeSpan.Zero) : TimeSpan.Zero;

    /// <summary>A new visit, under a random key; the oldest one ends when there are too many.</summary>
    public Visit Open()
    {
        Sweep();
        while (visits.Count >= options.MostVisits && visits.Values.MinBy(visit => visit.LastTouchAt) is { } oldest) End(oldest);
        var visit = new Visit(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes)), clock.GetUtcNow());
        visits[visit.Key] = visit;
        return visit;
    }

    /// <summary>The visit with this key, or null when there is none or its time is over.</summary>
    public Visit? Find(string? key)
    {
        if (key is null || !visits.TryGetValue(key, out var visit)) return null;
        if (!IsOver(visit)) return visit;
        End(visit);
        return null;
    }

    public void Touch(Visit visit) => visit.LastTouchAt = clock.GetUtcNow();

    public void End(Visit visit)
    {
        visits.TryRemove(visit.Key, out _);
        Volatile.Write(ref restingSince, clock.GetUtcNow().UtcTicks);
        visit.Forget();
    }

    /// <summary>Ends every visit: somebody of the staff is at the screen.</summary>
    public void EndAll()
    {
        foreach (var visit in visits.Values) End(visit);
    }

    /// <summary>Ends every visit whose time is over.</summary>
    public void Sweep()
    {
        foreach (var visit in visits.Values.Where(IsOver)) End(visit);
    }

    /// <summary>How long nobody may touch the screen before its content is hidden.</summary>
    public TimeSpan IdleTime(Visit visit) => TimeSpan.FromSeconds(visit.MoreTime ? options.MoreTimeSeconds : options.IdleSeconds);

    private bool IsOver(Visit visit)
    {
        var now = clock.GetUtcNow();
        return now - visit.StartedAt > TimeSpan.FromMinutes(options.VisitMinutes)
            || now - visit.LastTouchAt > IdleTime(visit) + TimeSpan.FromSeconds(options.StaySeconds) + Grace;
    }
}
