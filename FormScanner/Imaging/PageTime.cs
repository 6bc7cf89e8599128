namespace FormScanner.Imaging;

/// <summary>The time one page may take, counted afresh for each.</summary>
internal sealed class PageTime(TimeSpan limit, TimeProvider clock, CancellationToken token) : IDisposable
{
    private CancellationTokenSource? _page;
    private CancellationTokenSource? _pageOrCaller;

    /// <summary>A token that ends with the page's time or with the caller's patience.</summary>
    public CancellationToken Restart()
    {
        Dispose();
        _page = new CancellationTokenSource(limit, clock);
        _pageOrCaller = CancellationTokenSource.CreateLinkedTokenSource(_page.Token, token);
        return _pageOrCaller.Token;
    }

    /// <summary>Decodes one page; what a decoder throws at a hostile file is a problem of that page, not of the program.</summary>
    public PageImage Limit(string file, int filePage, Func<CancellationToken, PageImage> decode)
    {
        try
        {
            return decode(Restart());
        }
        catch (OperationCanceledException) when (!token.IsCancellationRequested)
        {
            return TooSlow(file, filePage);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new PageImage.Unreadable(filePage, ReadProblem.Damaged(file, filePage, $"the decoder gave up with {e.GetType().Name}"));
        }
    }

    public PageImage.Unreadable TooSlow(string file, int filePage) => new(filePage, ReadProblem.TooSlow(file, filePage, limit));

    public void Dispose()
    {
        _pageOrCaller?.Dispose();
        _page?.Dispose();
    }
}
