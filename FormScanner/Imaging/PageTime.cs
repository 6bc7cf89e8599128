namespace FormScanner.Imaging;

/// <summary>The time one page may take, counted afresh for each.</summary>
internal sealed class PageTime(TimeSpan limit, TimeProvider clock, CancellationToken token) : IDisposable
{
    private CancellationTokenSource? _page;
    private CancellationTokenSource? _linked;

    /// <summary>Decodes one page; what a decoder throws at a hostile file is a problem of that page, not of the program.</summary>
    public PageImage Limit(string file, int filePage, Func<CancellationToken, PageImage> decode)
    {
        var inTime = Restart();
        try
        {
            return decode(inTime);
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            return new PageImage.Unreadable(filePage, ReadProblem.TooSlow(file, filePage, limit));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new PageImage.Unreadable(filePage, ReadProblem.Damaged(file, filePage, $"the decoder gave up with {e.GetType().Name}"));
        }
    }

    /// <summary>A token that ends with the page's time or with the caller's patience.</summary>
    public CancellationToken Restart()
    {
        Dispose();
        var page = new CancellationTokenSource(limit, clock);
        _page = page;
        _linked = CancellationTokenSource.CreateLinkedTokenSource(page.Token, token);
        return _linked.Token;
    }

    public void Dispose()
    {
        _linked?.Dispose();
        _page?.Dispose();
    }
}
