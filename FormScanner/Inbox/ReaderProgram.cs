using System.Diagnostics;
using Forms.Reading;

namespace FormScanner.Inbox;

/// <summary>The keyless reading process of an inbox: this same program.</summary>
internal static class ReaderProgram
{
    public static ReaderCost Cost(InboxOptions options) => new(options.SecondsPerPage, options.ReaderMegabytes, options.LargestFileMegabytes, options.MostPages);

    // What it leaves behind when it is killed goes with the work folder.
    public static ProcessStartInfo Start(InboxOptions options, string workFolder, IEnumerable<string> files) =>
        ReaderStart.Of(Program(options), Cost(options), workFolder, options.WithGlyphs ? ["--glyphs"] : [], files);

    private static string[] Program(InboxOptions options)
    {
        if (options.Reader is { } other) return [other];
        var own = Environment.ProcessPath!;
        return Path.GetFileNameWithoutExtension(own) == "dotnet" ? [own, Path.Combine(AppContext.BaseDirectory, "formscanner.dll")] : [own];
    }
}
