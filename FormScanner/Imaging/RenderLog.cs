using System.Globalization;
using System.Threading.Channels;

namespace FormScanner.Imaging;

/// <summary>
/// Follows what <c>pdftoppm -progress</c> says: after each page a line with its number, before it any complaints about that page.
/// </summary>
/// <param name="known">Complaints about the file as a whole, which poppler mended before the first page.</param>
internal sealed class RenderLog(IReadOnlySet<string> known)
{
    private readonly Channel<RenderedPage> _pages = Channel.CreateUnbounded<RenderedPage>();
    private bool _isDamaged;

    public void Hear(string? line)
    {
        if (line is null)
        {
            _pages.Writer.Complete();
        }
        else if (line.Split(' ') is [var number, _, ""] && int.TryParse(number, CultureInfo.InvariantCulture, out var page))
        {
            _pages.Writer.TryWrite(new RenderedPage(page, _isDamaged));
            _isDamaged = false;
        }
        else
        {
            _isDamaged |= IsDamage(line) && !known.Contains(line);
        }
    }

    /// <summary>The next page that was written, or null when the tool has ended.</summary>
    public async Task<RenderedPage?> NextAsync(CancellationToken token) =>
        await _pages.Reader.WaitToReadAsync(token) && _pages.Reader.TryRead(out var page) ? page : null;

    // Warnings, missing settings and fonts that are not installed change no mark on a scanned page.
    private static bool IsDamage(string line) =>
        (line.StartsWith("Syntax Error", StringComparison.Ordinal) || line.StartsWith("Internal Error", StringComparison.Ordinal))
        && !line.Contains("font", StringComparison.OrdinalIgnoreCase);
}
