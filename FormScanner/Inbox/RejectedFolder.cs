using System.Globalization;

namespace FormScanner.Inbox;

/// <summary>Where a clerk finds what could not be read, with the explanation beside it. Names come from the content, so that a second try replaces the first.</summary>
internal sealed class RejectedFolder(string folder, TimeProvider clock)
{
    /// <summary>Keeps the pages of a file that nobody could sort; the other pages of the file went into the box.</summary>
    public void KeepPages(TakenFile file, IReadOnlyList<ReadPage.Unread> pages)
    {
        foreach (var page in pages)
            if (page.Picture is { } picture)
                DurableFile.Write(Path.Combine(folder, PictureName(file, page)), picture);
        Explain(file, Explanation.OfPages(file.Original, [.. pages.Select(page => (page, page.Picture is null ? null : PictureName(file, page)))], clock.GetLocalNow()));
    }

    /// <summary>Keeps a copy of a whole file of which no page went into the box.</summary>
    public async Task KeepFileAsync(TakenFile file, FileReading reading, CancellationToken cancellationToken)
    {
        var name = file.Name + SafeExtension.Of(file.Original.Path);
        Explain(file, Explanation.OfFile(file.Original, name, reading, clock.GetLocalNow()));
        DurableFile.Write(Path.Combine(folder, name), await File.ReadAllBytesAsync(file.Copy, cancellationToken));
    }

    private void Explain(TakenFile file, string text) =>
        DurableFile.Write(Path.Combine(folder, file.Name + ".explication.txt"), System.Text.Encoding.UTF8.GetBytes(text));

    private static string PictureName(TakenFile file, ReadPage page) =>
        string.Create(CultureInfo.InvariantCulture, $"{file.Name}-page-{page.FilePage}.jpg");
}
