using System.Globalization;

namespace SyncAgent;

/// <summary>How and when the agent sends; bound from the section <c>Sync</c>.</summary>
public sealed class SyncOptions
{
    /// <summary>The policy file; empty for the one beside the program.</summary>
    public string Policy { get; set; } = "";

    /// <summary>The proxy to go through, such as <c>http://proxy.mairie.lan:3128</c>; empty for none.</summary>
    public string Proxy { get; set; } = "";

    /// <summary>A PEM file with the root certificates to trust instead of the machine's; empty for those of the machine.</summary>
    public string RootCertificates { get; set; } = "";

    /// <summary>The time zone of the town hall.</summary>
    public string TimeZone { get; set; } = "Europe/Paris";

    /// <summary>The wait after the first run that failed, in seconds; it doubles with each, with chance: 1 to 3,600.</summary>
    public int RetrySeconds { get; set; } = 60;

    /// <summary>The longest wait between two runs, in seconds: 1 to 86,400.</summary>
    public int LongestRetrySeconds { get; set; } = 6 * 3_600;

    /// <summary>How long one request may take, in seconds: 1 to 300.</summary>
    public int AttemptSeconds { get; set; } = 60;

    /// <summary>How long one request may take with its repetitions, in seconds: 1 to 1,800.</summary>
    public int TotalSeconds { get; set; } = 300;

    /// <summary>The time zone, looked up.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>Everything that is wrong with these options, one sentence each.</summary>
    public IReadOnlyList<string> Problems()
    {
        List<string> problems = [];
        if (Proxy.Length > 0 && !(Uri.TryCreate(Proxy, UriKind.Absolute, out var proxy) && proxy.Scheme is "http" or "https")) problems.Add($"Sync:Proxy must be an address such as http://proxy.mairie.lan:3128; it is '{Proxy}'.");
        if (RootCertificates.Length > 0 && !File.Exists(RootCertificates)) problems.Add($"Sync:RootCertificates must name a PEM file; '{RootCertificates}' does not exist.");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _)) problems.Add($"Sync:TimeZone must be a time zone such as Europe/Paris; it is '{TimeZone}'.");
        Range(nameof(RetrySeconds), RetrySeconds, 1, 3_600);
        Range(nameof(LongestRetrySeconds), LongestRetrySeconds, 1, 86_400);
        Range(nameof(AttemptSeconds), AttemptSeconds, 1, 300);
        Range(nameof(TotalSeconds), TotalSeconds, 1, 1_800);
        return problems;

        void Range(string name, int found, int least, int most)
        {
            if (found < least || found > most) problems.Add(string.Create(CultureInfo.InvariantCulture, $"Sync:{name} must be between {least} and {most}; it is {found}."));
        }
    }
}
