using System.CommandLine;
using FormScanner.Imaging;

namespace FormScanner.Commands;

/// <summary>The limits on what a stranger's file may cost, each an option of the verbs that open files.</summary>
internal sealed class LimitOptions
{
    private static readonly ReadLimits Default = new();

    private readonly Option<int> _megabytes = Number("--max-megabytes", "Largest file, in MiB.", (int)(Default.FileBytes >> 20));
    private readonly Option<int> _megapixels = Number("--max-megapixels", "Largest picture, in millions of pixels.", (int)(Default.PagePixels / 1_000_000));
    private readonly Option<int> _side = Number("--max-side", "Longest side of a picture, in pixels.", Default.SidePx);
    private readonly Option<int> _pages = Number("--max-pages", "Most pages in a file.", Default.Pages);
    private readonly Option<int> _seconds = Number("--max-seconds", "Longest time for a page, in seconds.", (int)Default.PerPage.TotalSeconds);
    private readonly Option<int> _workers = Number("--workers", "Pages read at once.", Math.Clamp(Environment.ProcessorCount, 1, 4));

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_megabytes, _megapixels, _side, _pages, _seconds, _workers]) command.Add(option);
    }

    public int Workers(ParseResult parsed) => Positive(parsed, _workers);

    public ReadLimits Limits(ParseResult parsed) => new()
    {
        FileBytes = (long)Positive(parsed, _megabytes) << 20,
        PagePixels = Positive(parsed, _megapixels) * 1_000_000L,
        SidePx = Positive(parsed, _side),
        Pages = Positive(parsed, _pages),
        PerPage = TimeSpan.FromSeconds(Positive(parsed, _seconds)),
    };

    private static Option<int> Number(string name, string description, int standard) =>
        new(name) { Description = $"{description} Standard: {standard}.", DefaultValueFactory = _ => standard };

    private static int Positive(ParseResult parsed, Option<int> option) =>
        parsed.GetValue(option) is var value and > 0 ? value : throw new SetupException($"{option.Name} must be 1 or more (found: {parsed.GetValue(option)})");
}
