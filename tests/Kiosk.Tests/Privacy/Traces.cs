using System.Text;

namespace Kiosk.Tests.Privacy;

/// <summary>Looks for words of a visitor in files, in whatever way programs write them.</summary>
internal static class Traces
{
    // A file's time is that of the clock's last tick.
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    /// <summary>The files under these folders that were written since then and hold one of the words, in UTF-8, UTF-16 or as an address writes it.</summary>
    public static IReadOnlyList<string> In(IEnumerable<string> folders, DateTimeOffset since, params string[] words)
    {
        var wanted = words.SelectMany(word => new[] { Encoding.UTF8.GetBytes(word), Encoding.Unicode.GetBytes(word), Encoding.UTF8.GetBytes(Uri.EscapeDataString(word)) }).ToList();
        return [.. folders.SelectMany(Files).Where(file => Bytes(file, since - Tick) is { } bytes && wanted.Exists(word => bytes.AsSpan().IndexOf(word) >= 0))];
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }) : [];

    private static byte[]? Bytes(string file, DateTimeOffset since)
    {
        try
        {
            // A pipe or a socket of another program has no length, and reading a pipe would wait for ever.
            var info = new FileInfo(file);
            return info.Length == 0 || info.LastWriteTimeUtc < since.UtcDateTime ? null : File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            // Gone since it was listed: nothing is left in it.
            return null;
        }
    }
}
