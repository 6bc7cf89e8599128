namespace LocalStore;

/// <summary>Where the store lies and how far it may grow; bound from the section <c>Store</c>, checked with <see cref="Problems"/> at start.</summary>
public sealed class StoreOptions
{
    /// <summary>The directory of the store, relative to the working directory or absolute.</summary>
    public string Directory { get; set; } = "data";

    /// <summary>How long, in milliseconds, a write waits for another process to finish its own: 50 to 60,000.</summary>
    public int BusyTimeoutMilliseconds { get; set; } = 5000;

    /// <summary>The size, in megabytes, at which one file of the store takes no more: 1 to 100,000.</summary>
    public int MaximumMegabytes { get; set; } = 4096;

    /// <summary>The free space, in megabytes, that a deposit must leave on the disk: 0 to 100,000.</summary>
    public int MinimumFreeMegabytes { get; set; } = 500;

    /// <summary>The commune's public sealing key: an SPKI PEM file, held by every process that puts deposits in.</summary>
    public string PublicKeyFile => Path.Combine(Directory, "keys", "sealing.public.pem");

    /// <summary>The commune's private sealing key: a PKCS#8 PEM file, held by the BackOffice alone.</summary>
    public string PrivateKeyFile => Path.Combine(Directory, "keys", "sealing.private.pem");

    /// <summary>The master key of the register: 32 bytes in Base64, held by the BackOffice alone.</summary>
    public string MasterKeyFile => Path.Combine(Directory, "keys", "master.key");

    /// <summary>Single written characters that agents confirmed, where the commune keeps them; never with a person or a deposit.</summary>
    public string HandwritingFile => Path.Combine(Directory, "handwriting.cells");

    /// <summary>Everything that is wrong with these options, one sentence each; empty when they are fine.</summary>
    public IReadOnlyList<string> Problems()
    {
        List<string> problems = [];
        if (string.IsNullOrWhiteSpace(Directory))
            problems.Add("Store:Directory must name a directory; it is empty.");
        else if (File.Exists(Directory))
            problems.Add($"Store:Directory must name a directory; '{Directory}' is a file.");
        Range(nameof(BusyTimeoutMilliseconds), BusyTimeoutMilliseconds, 50, 60_000);
        Range(nameof(MaximumMegabytes), MaximumMegabytes, 1, 100_000);
        Range(nameof(MinimumFreeMegabytes), MinimumFreeMegabytes, 0, 100_000);
        return problems;

        void Range(string name, int found, int least, int most)
        {
            if (found < least || found > most)
                problems.Add(FormattableString.Invariant($"Store:{name} must be between {least} and {most}; it is {found}."));
        }
    }
}
