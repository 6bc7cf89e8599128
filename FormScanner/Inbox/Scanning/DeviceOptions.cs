using System.Text.RegularExpressions;

namespace FormScanner.Inbox.Scanning;

/// <summary>What a scanner can do, as <c>scanimage --help</c> tells: names of sources differ from maker to maker, and options are not the same on all.</summary>
internal sealed partial record DeviceOptions(IReadOnlyList<string> Sources, bool Grey, bool Resolution, bool Width, bool Height)
{
    public string? Flatbed => Sources.FirstOrDefault(source => source.Contains("flatbed", StringComparison.OrdinalIgnoreCase));

    public static DeviceOptions Parse(string help) => new(
        Values(Source().Match(help)),
        Values(Mode().Match(help)).Contains("Gray", StringComparer.Ordinal),
        Has(help, "--resolution "), Has(help, "-x "), Has(help, "-y "));

    /// <summary>The source with a feeder; null when the scanner has none, or none that scans both sides.</summary>
    public string? Feeder(bool duplex) => Sources.FirstOrDefault(source => IsFeeder(source) && duplex == IsDuplex(source));

    private static bool IsFeeder(string source) =>
        source.Contains("adf", StringComparison.OrdinalIgnoreCase) || source.Contains("feeder", StringComparison.OrdinalIgnoreCase)
        || IsDuplex(source);

    private static bool IsDuplex(string source) => source.Contains("duplex", StringComparison.OrdinalIgnoreCase);

    private static string[] Values(Match option) => option.Success ? option.Groups["values"].Value.Split('|') : [];

    private static bool Has(string help, string option) =>
        help.Split('\n').Any(line => line.TrimStart().StartsWith(option, StringComparison.Ordinal) && !line.Contains("[inactive]", StringComparison.Ordinal));

    [GeneratedRegex(@"^\s+--source (?<values>.+?) \[", RegexOptions.Multiline)]
    private static partial Regex Source();

    [GeneratedRegex(@"^\s+--mode (?<values>\S+) \[", RegexOptions.Multiline)]
    private static partial Regex Mode();
}
