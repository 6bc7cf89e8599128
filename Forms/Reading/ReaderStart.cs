using System.Diagnostics;
using System.Globalization;

namespace Forms.Reading;

/// <summary>How the keyless reading process is started: <c>formscanner read</c>, with an environment that holds nothing it does not need.</summary>
public static class ReaderStart
{
    // Everything else, and with it whatever secret another program put there, stays with the parent.
    private static readonly string[] Kept =
    [
        "PATH", "HOME", "USER", "LANG", "LANGUAGE", "TZ", "LD_LIBRARY_PATH", "DOTNET_ROOT", "SystemRoot", "FONTCONFIG_PATH", "FONTCONFIG_FILE",
        "TESSDATA_PREFIX", "Templates__Directory", "PageCodes__KeyFile", "Reading__Calibration",
    ];

    /// <param name="program">The program, and what stands before the verb when it is started by another.</param>
    /// <param name="cost">What it may cost.</param>
    /// <param name="temporary">The only folder it may leave something in.</param>
    /// <param name="options">Further options of the verb.</param>
    /// <param name="files">What to read; <c>-</c> for its standard input.</param>
    public static ProcessStartInfo Of(
        IReadOnlyList<string> program, ReaderCost cost, string temporary, IEnumerable<string> options, IEnumerable<string> files)
    {
        var start = new ProcessStartInfo(program[0]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments =
        [
            .. program.Skip(1), "read", "--json", "--pictures", .. options, "--max-megabytes", Number(cost.LargestFileMegabytes),
            "--max-pages", Number(cost.MostPages), "--max-seconds", Number(cost.SecondsPerPage), "--", .. files,
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);

        foreach (var name in start.Environment.Keys.Where(name => !Kept.Contains(name) && !name.StartsWith("LC_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["TMPDIR"] = temporary;
        start.Environment["DOTNET_GCHeapHardLimit"] = (cost.Megabytes * 1024L * 1024L).ToString("X", null);
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return start;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
