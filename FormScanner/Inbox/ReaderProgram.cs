using System.Diagnostics;
using System.Globalization;

namespace FormScanner.Inbox;

/// <summary>How the keyless reading process is started: this same program, with an environment that holds nothing it does not need.</summary>
internal static class ReaderProgram
{
    // Everything else, and with it whatever secret another program put there, stays with the parent.
    private static readonly string[] Kept =
    [
        "PATH", "HOME", "USER", "LANG", "LANGUAGE", "TZ", "LD_LIBRARY_PATH", "DOTNET_ROOT", "SystemRoot", "FONTCONFIG_PATH", "FONTCONFIG_FILE",
        "TESSDATA_PREFIX", "Templates__Directory", "PageCodes__KeyFile", "Reading__Calibration",
    ];

    public static ProcessStartInfo Start(InboxOptions options, string workFolder, IEnumerable<string> files)
    {
        var start = new ProcessStartInfo(options.Reader ?? Environment.ProcessPath!)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (options.Reader is null && Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "formscanner.dll"));
        string[] arguments =
        [
            "read", "--json", "--pictures", .. options.WithGlyphs ? (string[])["--glyphs"] : [], "--max-megabytes", Number(options.LargestFileMegabytes), "--max-pages", Number(options.MostPages),
            "--max-seconds", Number(options.SecondsPerPage), "--", .. files,
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);

        foreach (var name in start.Environment.Keys.Where(name => !Kept.Contains(name) && !name.StartsWith("LC_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        // What it leaves behind when it is killed goes with the work folder.
        start.Environment["TMPDIR"] = workFolder;
        start.Environment["DOTNET_GCHeapHardLimit"] = (options.ReaderMegabytes * 1024L * 1024L).ToString("X", null);
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return start;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
