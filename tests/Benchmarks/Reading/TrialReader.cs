using System.Diagnostics;
using Forms.PageCodes;
using FormScanner.Imaging;
using FormScanner.Reading;

namespace Benchmarks.Reading;

/// <summary>Reads the file of a trial as the product does.</summary>
internal sealed class TrialReader(Layouts layouts) : IDisposable
{
    private readonly PageReader _reader = new(layouts.Published, layouts.Knowledge, PageCodeKeys.None, ReaderLimits.Default);
    private readonly PageSource _source = new(new ReadLimits(), TimeProvider.System);

    public async Task<(PageReading Reading, TimeSpan Took)> ReadAsync(byte[] file, CancellationToken cancellation)
    {
        using var stream = new MemoryStream(file);
        var start = Stopwatch.GetTimestamp();
        await foreach (var page in _source.Pages(_source.Open(stream, "trial"), cancellation))
        {
            PageReading reading = page switch
            {
                PageImage.Decoded decoded => _reader.Read(decoded.Image, cancellation),
                PageImage.Unreadable bad => new PageReading.BadFile(bad.Problem.Code, bad.Problem.Message),
                _ => throw new InvalidOperationException($"not a page image: {page}"),
            };
            return (reading, Stopwatch.GetElapsedTime(start));
        }

        throw new InvalidOperationException("a trial holds one page");
    }

    public void Dispose() => _reader.Dispose();
}
