using System.Globalization;

namespace FormScanner.Checkup;

/// <summary>The clock and the memory of the machine.</summary>
internal static class MachineChecks
{
    // Time zones, and a file system that rounds.
    private static readonly TimeSpan Tolerance = TimeSpan.FromDays(1);

    /// <summary>A machine whose battery is empty starts in 1970; deposits and the archive would carry that day.</summary>
    public static Finding Clock(TimeProvider clock, DateTimeOffset built)
    {
        const string part = "horloge";
        var now = clock.GetUtcNow();
        return now + Tolerance >= built
            ? new Finding.Fine(part, clock.GetLocalNow().ToString("d MMMM yyyy, HH:mm", CultureInfo.GetCultureInfo("fr-FR")))
            : new Finding.Lacking(part, string.Create(CultureInfo.InvariantCulture, $"elle dit {now:yyyy-MM-dd}, avant la fabrication de ce programme ({built:yyyy-MM-dd})"), "sudo timedatectl set-ntp true, ou sudo timedatectl set-time AAAA-MM-JJ");
    }

    public static Finding Memory(long availableBytes, int neededMegabytes)
    {
        const string part = "mémoire";
        var megabytes = availableBytes >> 20;
        return megabytes >= neededMegabytes
            ? new Finding.Fine(part, $"{megabytes} Mo")
            : new Finding.Lacking(part, $"{megabytes} Mo, la lecture peut en demander {neededMegabytes}", "ajoutez de la mémoire, ou baissez Inbox__ReaderMegabytes (128 ou plus) et numérisez à 300 ppp");
    }
}
