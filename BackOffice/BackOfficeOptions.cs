namespace BackOffice;

/// <summary>How the staff's browsers reach the BackOffice; bound from the section <c>BackOffice</c>, checked with <see cref="Problems"/> at start.</summary>
internal sealed class BackOfficeOptions
{
    /// <summary>The name of this machine on the local network, as staff type it. A name and not an address: passkeys are bound to it.</summary>
    public string Host { get; set; } = "localhost";

    /// <summary>The TLS port; 0 takes one that is free.</summary>
    public int Port { get; set; } = 5443;

    /// <summary>After how many minutes without a click an agent is signed out.</summary>
    public int IdleMinutes { get; set; } = 15;

    /// <summary>How many tries to sign in one address of the network has in a minute; all PCs behind one router share them.</summary>
    public int TriesAMinute { get; set; } = 20;

    /// <summary>The program of the sync agent, asked what would leave tonight.</summary>
    public string SyncAgent { get; set; } = "/usr/lib/kiosk/syncagent/syncagent";

    /// <summary>Everything that is wrong with these options, one sentence each.</summary>
    public IReadOnlyList<string> Problems()
    {
        List<string> problems = [];
        if (Uri.CheckHostName(Host) != UriHostNameType.Dns) problems.Add($"BackOffice:Host must be the name of this machine on the network, such as mairie.local; it is '{Host}'.");
        if (Port is < 0 or > 65_535) problems.Add(FormattableString.Invariant($"BackOffice:Port must be between 0 and 65535; it is {Port}."));
        if (IdleMinutes is < 2 or > 60) problems.Add(FormattableString.Invariant($"BackOffice:IdleMinutes must be between 2 and 60; it is {IdleMinutes}."));
        if (TriesAMinute is < 5 or > 10_000) problems.Add(FormattableString.Invariant($"BackOffice:TriesAMinute must be between 5 and 10000; it is {TriesAMinute}."));
        return problems;
    }
}
