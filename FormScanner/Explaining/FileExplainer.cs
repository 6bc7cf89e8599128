using System.Globalization;
using System.Runtime.CompilerServices;
using FormScanner.Imaging;
using FormScanner.Reading;

namespace FormScanner.Explaining;

/// <summary>Reads the pages of a file one after the other and writes a picture of each, and one of its written cells.</summary>
internal sealed class FileExplainer(PageSource source, PageReader reader, DirectoryInfo folder)
{
    private const int LongestName = 60;

    /// <summary>The pictures as they are written, and what became of each page.</summary>
    public async IAsyncEnumerable<ExplainedFilePage> ExplainAsync(string file, [EnumeratorCancellation] CancellationToken cancellation)
    {
        folder.Create();
        await foreach (var page in source.Pages(file, cancellation))
        {
            var (image, close) = page switch
            {
                PageImage.Decoded decoded => (decoded.Image, reader.ReadClosely(decoded.Image, cancellation)),
                PageImage.Unreadable unreadable => ((GreyImage?)null, new CloseReading(new PageReading.BadFile(unreadable.Problem.Code, unreadable.Problem.Message), null, null)),
                _ => throw new InvalidOperationException("a page has a picture or a problem"),
            };
            var path = Path.Combine(folder.FullName, $"{Stem(file)}-{page.FilePage.ToString(CultureInfo.InvariantCulture)}");
            await File.WriteAllBytesAsync($"{path}.jpg", ExplainedPage.Jpeg(file, page.FilePage, image, close), cancellation);
            var cells = image is null ? null : CellsPicture.Png(file, page.FilePage, image, close);
            if (cells is not null) await File.WriteAllBytesAsync($"{path}-cells.png", cells, cancellation);
            yield return new ExplainedFilePage($"{path}.jpg", cells is null ? null : $"{path}-cells.png", close.Reading);
        }
    }

    private static string Stem(string file) =>
        new([.. Path.GetFileName(file).Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_').Take(LongestName)]);
}

/// <summary>What was written of one page.</summary>
/// <param name="Picture">The picture of the page.</param>
/// <param name="Cells">The picture of its cells; null when none has ink.</param>
/// <param name="Reading">What became of the page.</param>
internal sealed record ExplainedFilePage(string Picture, string? Cells, PageReading Reading);
