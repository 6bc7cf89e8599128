using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using FormScanner.Imaging;

namespace FormScanner.Reading;

/// <summary>
/// Reads files page by page on several workers; the reports come in the order of the files and their pages. A page waits for
/// its worker, so that however long the pile is, only a few pictures are in memory.
/// </summary>
internal sealed class FileReader(PageSource source, Func<PageReader> newReader, int workers, bool withPictures, TimeProvider clock) : IDisposable
{
    private const int PictureQuality = 60;
    private readonly ConcurrentBag<PageReader> _idle = [];
    private readonly SemaphoreSlim _free = new(workers);

    public async IAsyncEnumerable<PageReport> ReadAsync(IReadOnlyList<string> files, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var reports = Channel.CreateBounded<Task<IReadOnlyList<PageReport>>>(workers * 2);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var feeding = FeedAsync(files, reports.Writer, stop.Token);
        try
        {
            await foreach (var batch in reports.Reader.ReadAllAsync(cancellation))
                foreach (var report in await batch) yield return report;
        }
        finally
        {
            await stop.CancelAsync();
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await feeding;
    }

    public void Dispose()
    {
        foreach (var reader in _idle) reader.Dispose();
        _free.Dispose();
    }

    private async Task FeedAsync(IReadOnlyList<string> files, ChannelWriter<Task<IReadOnlyList<PageReport>>> reports, CancellationToken cancellation)
    {
        try
        {
            foreach (var file in files)
            {
                // Several files are decoded at once; the pages of one file one after the other, each read while the next is decoded.
                await _free.WaitAsync(cancellation);
                var opened = file == "-" ? source.Open(Console.OpenStandardInput(), file) : source.Open(file);
                if (opened is OpenedFile.Ready ready && FirstBytes.Kind(ready.Bytes) is FileKind.Pdf or FileKind.Tiff)
                {
                    _free.Release();
                    await FeedPagesAsync(file, opened, reports, cancellation);
                    continue;
                }

                await reports.WriteAsync(Task.Run(() => WholeAsync(file, opened, cancellation), cancellation), cancellation);
            }

            reports.Complete();
        }
        catch (Exception problem)
        {
            reports.Complete(problem);
            throw;
        }
    }

    private async Task FeedPagesAsync(string file, OpenedFile opened, ChannelWriter<Task<IReadOnlyList<PageReport>>> reports, CancellationToken cancellation)
    {
        var start = clock.GetTimestamp();
        await foreach (var page in source.Pages(opened, cancellation))
        {
            var decoding = clock.GetElapsedTime(start).TotalMilliseconds;
            await _free.WaitAsync(cancellation);
            await reports.WriteAsync(Task.Run(() => Released(() => (IReadOnlyList<PageReport>)[Report(file, page, decoding, cancellation)]), cancellation), cancellation);
            start = clock.GetTimestamp();
        }
    }

    private async Task<IReadOnlyList<PageReport>> WholeAsync(string file, OpenedFile opened, CancellationToken cancellation)
    {
        try
        {
            var reports = new List<PageReport>();
            var start = clock.GetTimestamp();
            await foreach (var page in source.Pages(opened, cancellation))
            {
                reports.Add(Report(file, page, clock.GetElapsedTime(start).TotalMilliseconds, cancellation));
                start = clock.GetTimestamp();
            }

            return reports;
        }
        finally
        {
            _free.Release();
        }
    }

    private T Released<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        finally
        {
            _free.Release();
        }
    }

    private PageReport Report(string file, PageImage page, double decodingMs, CancellationToken cancellation)
    {
        if (page is PageImage.Unreadable unreadable)
            return new PageReport(file, page.FilePage, new PageReading.BadFile(unreadable.Problem.Code, unreadable.Problem.Message), decodingMs, null);
        var image = ((PageImage.Decoded)page).Image;
        if (!_idle.TryTake(out var reader)) reader = newReader();
        try
        {
            var start = clock.GetTimestamp();
            var reading = reader.Read(image, cancellation);
            var elapsed = decodingMs + clock.GetElapsedTime(start).TotalMilliseconds;
            return new PageReport(file, page.FilePage, reading, elapsed, withPictures ? Pictures.Jpeg(image, PictureQuality) : null);
        }
        finally
        {
            _idle.Add(reader);
        }
    }
}
