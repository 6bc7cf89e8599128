namespace FormScanner.Imaging;

/// <summary>One page of a file: its picture, or why there is none.</summary>
internal abstract record PageImage
{
    private PageImage(int filePage) => FilePage = filePage;

    /// <summary>Counted from 1; a problem of the file as a whole is reported as that of the page where reading stopped.</summary>
    public int FilePage { get; }

    internal sealed record Decoded(int FilePage, GreyImage Image, Dpi? Claimed) : PageImage(FilePage);

    internal sealed record Unreadable(int FilePage, ReadProblem Problem) : PageImage(FilePage);
}
