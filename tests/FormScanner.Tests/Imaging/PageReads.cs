using FormScanner.Imaging;

namespace FormScanner.Tests.Imaging;

/// <summary>Reads bytes or files as the scanner does and says what came out.</summary>
internal static class PageReads
{
    public static Task<List<PageImage>> OfAsync(byte[] bytes, CancellationToken token, ReadLimits? limits = null)
    {
        var source = new PageSource(limits ?? new ReadLimits(), TimeProvider.System);
        using var stream = new MemoryStream(bytes);
        return ToListAsync(source.Pages(source.Open(stream, "page.scan"), token));
    }

    public static Task<List<PageImage>> OfAsync(string path, CancellationToken token) =>
        ToListAsync(new PageSource(new ReadLimits(), TimeProvider.System).Pages(path, token));

    /// <summary>One word per page, in order: "decoded" or the code of its problem.</summary>
    public static string CodesOf(IEnumerable<PageImage> pages) =>
        string.Join(' ', pages.Select(page => page is PageImage.Unreadable bad ? bad.Problem.Code : "decoded"));

    public static GreyImage ImageOf(PageImage page)
    {
        if (page is PageImage.Unreadable bad)
        {
            Assert.Fail(bad.Problem.ToString());
        }

        return ((PageImage.Decoded)page).Image;
    }

    private static async Task<List<PageImage>> ToListAsync(IAsyncEnumerable<PageImage> pages)
    {
        var list = new List<PageImage>();
        await foreach (var page in pages)
        {
            list.Add(page);
        }

        return list;
    }
}
