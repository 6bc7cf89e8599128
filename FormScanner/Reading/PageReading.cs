using Forms.Answers;
using Forms.PageCodes;
using FormScanner.Locating;

namespace FormScanner.Reading;

/// <summary>What became of one page picture. The words of <see cref="OutcomeWord"/> are the contract of <c>read --json</c>.</summary>
internal abstract record PageReading
{
    private PageReading()
    {
    }

    /// <summary>A page of ours, read.</summary>
    public sealed record Read(
        PageCode Code, bool? MacOk, CodeSource Source, double ResidualMm, double TurnedDegrees, double Dpi,
        IReadOnlyList<FieldReading> Fields, IReadOnlyList<string> Problems) : PageReading;

    /// <summary>A code that is not ours, or of a form or version that is not here.</summary>
    public sealed record UnknownCode(string CodeText) : PageReading;

    /// <summary>No code on a page that holds something.</summary>
    public sealed record NoCode : PageReading;

    /// <summary>A page of ours that could not be laid over its geometry.</summary>
    public sealed record NotLocated(PageCode Code, bool? MacOk, NotLocatedReason Reason, double? ResidualMm) : PageReading;

    /// <summary>The back of a sheet.</summary>
    public sealed record Blank : PageReading;

    /// <summary>A file, or a page of one, that could not be opened.</summary>
    public sealed record BadFile(string ProblemCode, string Message) : PageReading;

    public string OutcomeWord => this switch
    {
        Read => "read",
        UnknownCode => "unknown-code",
        NoCode => "no-code",
        NotLocated => "not-located",
        Blank => "blank",
        _ => "bad-file",
    };
}

/// <summary>The answer to one question as read from paper, and where to look at it.</summary>
/// <param name="Answer">What was read.</param>
/// <param name="Kind">choice, cells, line or signature.</param>
/// <param name="Boxes">For a choice, each box with its share of ink.</param>
/// <param name="Crop">The answer as a picture, laid flat.</param>
internal sealed record FieldReading(Answer Answer, string Kind, IReadOnlyList<Marks.BoxReading> Boxes, Lazy<Imaging.GreyImage> Crop)
{
    /// <summary>For a row of cells, each cell as the network saw it.</summary>
    public IReadOnlyList<Characters.ReadCell> Cells { get; init; } = [];
}
