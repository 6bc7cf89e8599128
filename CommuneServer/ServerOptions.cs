namespace CommuneServer;

/// <summary>Where the server keeps what it has, and how much it takes; bound from the section <c>Commune</c>.</summary>
public sealed class ServerOptions
{
    /// <summary>The folder of the signing key and, without PostgreSQL, of the database.</summary>
    public string Directory { get; set; } = "commune-data";

    /// <summary>A connection string; empty for a file in <see cref="Directory"/>.</summary>
    public string Postgres { get; set; } = "";

    /// <summary>The port on this machine, behind a proxy that ends TLS; other addresses and certificates go into the section <c>Kestrel</c>.</summary>
    public int Port { get; set; } = 5090;

    /// <summary>How many requests of one kiosk are taken at once before it is told to wait: 1 to 1,000,000.</summary>
    public int Burst { get; set; } = 60;

    /// <summary>How many more a minute: 1 to 1,000,000.</summary>
    public int PerMinute { get; set; } = 60;

    /// <summary>The private key that receipts are signed with.</summary>
    public string KeyFile => Path.Combine(Directory, "server.key.pem");

    /// <summary>Everything that is wrong with these options, one sentence each.</summary>
    public IReadOnlyList<string> Problems()
    {
        List<string> problems = [];
        if (string.IsNullOrWhiteSpace(Directory)) problems.Add("Commune:Directory must name a directory; it is empty.");
        else if (File.Exists(Directory)) problems.Add($"Commune:Directory must name a directory; '{Directory}' is a file.");
        Range(nameof(Port), Port, 0, 65_535);
        Range(nameof(Burst), Burst, 1, 1_000_000);
        Range(nameof(PerMinute), PerMinute, 1, 1_000_000);
        return problems;

        void Range(string name, int found, int least, int most)
        {
            if (found < least || found > most) problems.Add(FormattableString.Invariant($"Commune:{name} must be between {least} and {most}; it is {found}."));
        }
    }
}
