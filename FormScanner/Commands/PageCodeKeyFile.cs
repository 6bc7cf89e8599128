using Forms.PageCodes;

namespace FormScanner.Commands;

/// <summary>The secrets page codes are vouched for with: the file that PageCodes:KeyFile names (environment variable PageCodes__KeyFile), or none.</summary>
internal static class PageCodeKeyFile
{
    public static PageCodeKeys Load() =>
        Environment.GetEnvironmentVariable("PageCodes__KeyFile") is { Length: > 0 } path
            ? PageCodeKeys.Parse(File.ReadLines(path))
            : PageCodeKeys.None;
}
