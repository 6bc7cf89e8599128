using LocalStore;
using Microsoft.Extensions.Logging;

namespace Kiosk.Speech;

/// <summary>
/// Where sentences lie as sounds: the commune's own recordings, and what the engine rendered, named by the digest of engine, voice and words,
/// so that a restart renders nothing anew. Nothing that a visitor answered ever comes here.
/// </summary>
internal sealed partial class PromptFolder(SpeechOptions options, StoreOptions store, SpeechEngine engine, ILogger<PromptFolder> log)
{
    private const string Extension = ".wav";

    private readonly string folder = Path.GetFullPath(options.Folder.Length > 0 ? options.Folder : Path.Combine(store.Directory, "speech"));
    private int told;

    public bool Holds(Prompt prompt) => RecordingOf(prompt) is not null || File.Exists(PathOf(prompt));

    /// <summary>The sound, a recording before a rendering; null when there is none yet.</summary>
    public async Task<byte[]?> ReadAsync(Prompt prompt, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(RecordingOf(prompt) ?? PathOf(prompt), cancellationToken);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Keeps a rendering, whole or not at all. A folder that takes nothing costs a rendering each time, nothing else.</summary>
    public void Keep(Prompt prompt, Wave sound)
    {
        try
        {
            Directory.CreateDirectory(folder);
            // Deposits need the room more.
            if (new DriveInfo(folder).AvailableFreeSpace - sound.Bytes.Length < store.MinimumFreeMegabytes * 1_000_000L) return;
            var path = PathOf(prompt);
            var part = $"{path}.{Guid.NewGuid():N}.part";
            File.WriteAllBytes(part, sound.Bytes);
            File.Move(part, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (Interlocked.Exchange(ref told, 1) == 0) Log.NotKept(log, e.GetType().Name);
        }
    }

    /// <summary>Drops what no sentence of today needs: of words, voices or engines of before, and what a power cut left half written.</summary>
    public void KeepOnly(IEnumerable<Prompt> prompts)
    {
        if (!Directory.Exists(folder)) return;
        var needed = prompts.Select(PathOf).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => IsOurs(Path.GetFileName(file)) && !needed.Contains(file)))
            File.Delete(file);
    }

    private static bool IsOurs(string name) =>
        name.Length >= 64 && name[..64].All(char.IsAsciiHexDigitLower) && (name[64..] == Extension || name.EndsWith(".part", StringComparison.Ordinal));

    private string PathOf(Prompt prompt) => Path.Combine(folder, Prompt.Digest($"{engine.Manner(prompt.Language)}\n{prompt.Text}") + Extension);

    private string? RecordingOf(Prompt prompt) =>
        options.Recordings.Length > 0 && Path.Combine(options.Recordings, prompt.Key + Extension) is var path && File.Exists(path) ? path : null;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Sentences that were rendered cannot be kept in the folder of Speech:Folder: {Trouble}")]
        public static partial void NotKept(ILogger logger, string trouble);
    }
}
