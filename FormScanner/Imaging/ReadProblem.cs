using System.Globalization;

namespace FormScanner.Imaging;

/// <summary>Why a file or one of its pages could not be turned into a picture.</summary>
/// <param name="Code">Stable, for scripts and for <see cref="ProblemWords"/>.</param>
/// <param name="Message">English, for the log: names the thing, the rule, the value and the place, never what the page says.</param>
internal sealed record ReadProblem(string Code, string Message)
{
    public static ReadProblem EmptyFile(string file) => new("empty-file", $"{Name(file)} holds 0 bytes.");

    public static ReadProblem NotFound(string file) => new("not-found", $"{Name(file)} does not exist.");

    public static ReadProblem NoAccess(string file, string why) => new("no-access", $"{Name(file)} could not be read: {why}.");

    public static ReadProblem NotAFile(string file, string found) => new("not-a-file", $"{Name(file)} must be a regular file, but is {found}.");

    public static ReadProblem UnknownKind(string file) =>
        new("unknown-kind", $"{Name(file)} must begin as a PDF, PNG, JPEG, TIFF or WebP file does, but begins otherwise.");

    public static ReadProblem TooLarge(string file, long limitBytes, long bytes) =>
        new("too-large", Invariant($"{Name(file)} may hold at most {limitBytes} bytes, but holds {bytes} or more."));

    public static ReadProblem TooManyPages(string file, int limit, long pages) =>
        new("too-many-pages", Invariant($"{Name(file)} may have at most {limit} pages, but has {pages} or more."));

    public static ReadProblem TooManyPixels(string file, int filePage, long limit, long widthPx, long heightPx) =>
        new("too-many-pixels", Invariant($"{Name(file)} page {filePage} may have at most {limit} pixels, but claims {widthPx} x {heightPx}."));

    public static ReadProblem SideTooLong(string file, int filePage, int limitPx, long widthPx, long heightPx) =>
        new("side-too-long", Invariant($"{Name(file)} page {filePage} may have sides of at most {limitPx} px, but claims {widthPx} x {heightPx}."));

    public static ReadProblem TooSlow(string file, int filePage, TimeSpan limit) =>
        new("too-slow", Invariant($"{Name(file)} page {filePage} must be decoded within {limit.TotalSeconds:0.#} s, but was not."));

    public static ReadProblem Truncated(string file, int filePage) =>
        new("truncated", Invariant($"{Name(file)} page {filePage} ends before its picture does."));

    public static ReadProblem Damaged(string file, int filePage, string what) =>
        new("damaged", Invariant($"{Name(file)} page {filePage} cannot be decoded: {what}."));

    public static ReadProblem NotReached(string file, int filePage) =>
        new("not-reached", Invariant($"{Name(file)} page {filePage} was not tried: the renderer stopped at an earlier page."));

    public static ReadProblem Encrypted(string file) => new("encrypted", $"{Name(file)} asks for a password.");

    // A name is the only thing in a message that a stranger may have written: one line, and short.
    private static string Name(string file)
    {
        var name = Path.GetFileName(file);
        var clean = new string([.. name.Select(c => char.IsControl(c) ? '?' : c).Take(100)]);
        return $"'{clean}'";
    }

    private static string Invariant(FormattableString message) => message.ToString(CultureInfo.InvariantCulture);
}
