using System.Globalization;
using System.Runtime.CompilerServices;

namespace FormScanner.Imaging;

/// <summary>
/// Renders the pages of a PDF with one run of poppler's <c>pdftoppm</c>, which writes page after page and waits until each is taken.
/// A damaged page is reported in its place; the pages around it are still yielded.
/// </summary>
internal sealed class PdfDecoder(string file, byte[] bytes, ReadLimits limits, PageTime time)
{
    // The long side of A4 at 300 dpi, whatever size the page claims: scanners and telephones write any.
    private const int LongSidePx = 3508;

    private const double PointsPerInch = 72;

    // The end mark stands in the last kilobyte; twice that forgives trailing blanks.
    private const int EndMarkWithin = 2048;

    public async IAsyncEnumerable<PageImage> Pages([EnumeratorCancellation] CancellationToken token)
    {
        // Poppler mends a file that was cut short and renders half a page as if it were whole: unfilled answers nobody wrote.
        if (bytes.AsSpan(Math.Max(0, bytes.Length - EndMarkWithin)).LastIndexOf("%%EOF"u8) < 0)
        {
            yield return new PageImage.Unreadable(1, ReadProblem.Truncated(file, 1));
            yield break;
        }

        var (facts, problem) = await FactsAsync(token);
        if (problem is not null)
        {
            yield return new PageImage.Unreadable(1, problem);
            yield break;
        }

        var log = new RenderLog(facts.Complaints);
        await using var pdftoppm = PopplerProcess.Start("pdftoppm", Arguments(facts.Pages), bytes, log.Hear);
        var pgm = new PgmReader(pdftoppm.Output);
        var (next, goesOn) = (1, true);
        while (goesOn && next <= facts.Pages)
        {
            (var page, goesOn) = await RenderedAsync(pdftoppm, pgm, log, next, facts, token);
            for (; next < page.FilePage; next++)
            {
                yield return Damaged(next, "poppler rendered nothing");
            }

            yield return page;
            next = page.FilePage + 1;
        }

        for (; next <= facts.Pages; next++)
        {
            yield return new PageImage.Unreadable(next, ReadProblem.NotReached(file, next));
        }
    }

    private static string[] Arguments(int pages) =>
        ["-gray", "-progress", "-scale-to", Text(LongSidePx), "-f", "1", "-l", Text(pages), "-"];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private async Task<(PdfFacts Facts, ReadProblem? Problem)> FactsAsync(CancellationToken token)
    {
        try
        {
            var facts = await PdfFacts.OfAsync(bytes, limits.Pages, time.Restart());
            return facts switch
            {
                { IsEncrypted: true } => (facts, ReadProblem.Encrypted(file)),
                { Pages: < 1 } => (facts, ReadProblem.Damaged(file, 1, "poppler finds no pages in it")),
                _ when facts.Pages > limits.Pages => (facts, ReadProblem.TooManyPages(file, limits.Pages, facts.Pages)),
                _ => (facts, null),
            };
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            return (PdfFacts.None, time.TooSlow(file, 1).Problem);
        }
    }

    private async Task<(PageImage Page, bool GoesOn)> RenderedAsync(
        PopplerProcess pdftoppm, PgmReader pgm, RenderLog log, int next, PdfFacts facts, CancellationToken token)
    {
        var inTime = time.Restart();
        await using var killing = pdftoppm.KillWhen(inTime);
        try
        {
            if (await pgm.NextSizeAsync(inTime) is not var (width, height))
            {
                // 127 is told apart here: the tool is missing and nothing is wrong with the file.
                var exitCode = await pdftoppm.ExitCodeAsync(inTime);
                inTime.ThrowIfCancellationRequested();
                return (Damaged(next, $"poppler stopped with exit code {Text(exitCode)}"), false);
            }

            if (limits.Against(file, next, width, height) is { } tooBig)
            {
                return (new PageImage.Unreadable(next, tooBig), false);
            }

            var image = await pgm.PixelsAsync(width, height, inTime);
            var rendered = await log.NextAsync(inTime);
            inTime.ThrowIfCancellationRequested();
            if (image is null || rendered is not { } page || page.FilePage < next)
            {
                return (Damaged(next, "poppler stopped within the page"), false);
            }

            return (page.IsDamaged
                ? Damaged(page.FilePage, "poppler reports an error in it")
                : new PageImage.Decoded(page.FilePage, image, DpiOf(page.FilePage, image, facts)), true);
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            return (time.TooSlow(file, next), false);
        }
    }

    private static Dpi? DpiOf(int filePage, GreyImage image, PdfFacts facts) =>
        facts.LongSidesPt.TryGetValue(filePage, out var points) && points > 0
            ? Dpi.Plausible(Math.Max(image.WidthPx, image.HeightPx) * PointsPerInch / points)
            : null;

    private PageImage.Unreadable Damaged(int filePage, string what) => new(filePage, ReadProblem.Damaged(file, filePage, what));
}
