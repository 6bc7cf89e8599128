using System.Globalization;
using System.Text.RegularExpressions;

namespace FormScanner.Imaging;

/// <summary>What <c>pdfinfo</c> tells of a PDF before anything is rendered.</summary>
/// <param name="Pages">0 when the file could not be opened.</param>
/// <param name="LongSidesPt">The longer side of each page, in points of 1/72 inch, for the pages within the limit.</param>
/// <param name="Complaints">What was wrong with the structure and could be mended; the renderer says the same again.</param>
internal sealed partial record PdfFacts(int Pages, bool IsEncrypted, IReadOnlyDictionary<int, double> LongSidesPt, IReadOnlySet<string> Complaints)
{
    public static readonly PdfFacts None = new(0, false, new Dictionary<int, double>(), new HashSet<string>());

    // A hostile file can make the tool talk for as long as it runs; what comes later is read and dropped.
    private const int LinesKept = 2000;

    public static async Task<PdfFacts> OfAsync(byte[] bytes, int pageLimit, CancellationToken token)
    {
        var (lines, complaints) = (new List<string>(), new HashSet<string>());
        await using var pdfinfo = PopplerProcess.Start(
            "pdfinfo",
            ["-f", "1", "-l", pageLimit.ToString(CultureInfo.InvariantCulture), "-"],
            bytes,
            line => _ = line is not null && complaints.Count < LinesKept && complaints.Add(line));
        await using var killing = pdfinfo.KillWhen(token);
        using var output = new StreamReader(pdfinfo.Output);
        while (await output.ReadLineAsync(token) is { } line)
        {
            if (lines.Count < LinesKept)
            {
                lines.Add(line);
            }
        }

        var exitCode = await pdfinfo.ExitCodeAsync(token);
        return Parse(lines, complaints, exitCode is 0);
    }

    private static PdfFacts Parse(IReadOnlyList<string> lines, IReadOnlySet<string> complaints, bool succeeded)
    {
        var pages = 0;
        var sides = new Dictionary<int, double>();
        foreach (var line in succeeded ? lines : [])
        {
            if (PageCount().Match(line) is { Success: true } count)
            {
                _ = int.TryParse(count.Groups[1].Value, CultureInfo.InvariantCulture, out pages);
            }
            else if (PageSize().Match(line) is { Success: true } size
                && int.TryParse(size.Groups[1].Value, CultureInfo.InvariantCulture, out var page)
                && double.TryParse(size.Groups[2].Value, CultureInfo.InvariantCulture, out var width)
                && double.TryParse(size.Groups[3].Value, CultureInfo.InvariantCulture, out var height))
            {
                sides[page] = Math.Max(width, height);
            }
        }

        var isEncrypted = !succeeded && complaints.Any(line => line.Contains("Incorrect password", StringComparison.Ordinal));
        return new PdfFacts(pages, isEncrypted, sides, complaints);
    }

    [GeneratedRegex(@"^Pages:\s+(\d+)")]
    private static partial Regex PageCount();

    [GeneratedRegex(@"^Page\s+(\d+) size:\s+([\d.]+) x ([\d.]+) pts")]
    private static partial Regex PageSize();
}
