using System.Globalization;
using System.Text;
using Forms.Reading;

namespace FormScanner.Inbox;

/// <summary>Where a clerk finds what could not be read, with the explanation beside it. Names come from the content, so that a second try replaces the first.</summary>
internal sealed class RejectedFolder(string folder, TimeProvider clock)
{
    /// <summary>Keeps the pages of a file that nobody could sort; the other pages of the file went into the box.</summary>
    public async Task KeepPagesAsync(TakenFile file, IReadOnlyList<ReadPage.Unread> pages, CancellationToken cancellationToken)
    {
        foreach (var page in pages)
            if (page.Picture is { } picture)
                await DurableFile.WriteAsync(Path.Combine(folder, PictureName(file, page)), picture, cancellationToken);
        var named = pages.Select(page => (page, page.Picture is null ? null : PictureName(file, page)));
        await ExplainAsync(file, Explanation.OfPages(file.Original, [.. named], clock.GetLocalNow()), cancellationToken);
    }

    /// <summary>Keeps a copy of a whole file of which no page went into the box.</summary>
    public async Task KeepFileAsync(TakenFile file, FileReading reading, CancellationToken cancellationToken)
    {
        var name = file.Name + SafeExtension.Of(file.Original.Path);
        await ExplainAsync(file, Explanation.OfFile(file.Original, name, reading, clock.GetLocalNow()), cancellationToken);
        await DurableFile.CopyAsync(file.Copy, Path.Combine(folder, name), cancellationToken);
    }

    private Task ExplainAsync(TakenFile file, string text, CancellationToken cancellationToken) =>
        DurableFile.WriteAsync(Path.Combine(folder, file.Name + ".explication.txt"), Encoding.UTF8.GetBytes(text), cancellationToken);

    private static string PictureName(TakenFile file, ReadPage page) =>
        string.Create(CultureInfo.InvariantCulture, $"{file.Name}-page-{page.FilePage}.jpg");
}
