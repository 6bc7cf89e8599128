namespace Kiosk.Tests.Speech;

/// <summary>A program in the place of espeak-ng that leaves a trace of each run: an empty folder, which two runs at once make too.</summary>
internal sealed class FakeEngine : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("engine-");

    private FakeEngine(string body)
    {
        Directory.CreateDirectory(Runs);
        File.WriteAllBytes(Path.Combine(folder.FullName, "tone.wav"), Tone);
        File.WriteAllText(Program, $"mktemp -d '{Runs}/XXXXXXXX' > /dev/null\n{body.Replace("{folder}", folder.FullName, StringComparison.Ordinal)}\n");
    }

    // Run by the shell and not by itself: a file that another test's new process still has open cannot be run.
    public string[] Settings =>
        ["Speech:Folder=", "Speech:Command=sh", .. ((string[])[Program, "-v", "{voice}", "-s", "{speed}"]).Index().Select(argument => $"Speech:Arguments:{argument.Index}={argument.Item}")];

    public string FolderPath => folder.FullName;

    public int RunCount => Directory.GetDirectories(Runs).Length;

    private string Program => Path.Combine(folder.FullName, "engine");

    private string Runs => Path.Combine(folder.FullName, "runs");

    /// <summary>A tenth of a second of silence: 16 bits, 8,000 samples a second.</summary>
    public static byte[] Tone { get; } =
    [
        .. "RIFF"u8, 0x64, 0x06, 0, 0, .. "WAVEfmt "u8, 16, 0, 0, 0, 1, 0, 1, 0, 0x40, 0x1F, 0, 0, 0x80, 0x3E, 0, 0, 2, 0, 16, 0, .. "data"u8, 0x40, 0x06, 0, 0,
        .. new byte[1600],
    ];

    /// <summary>Says every text in the same way.</summary>
    public static FakeEngine Saying() => new("cat > /dev/null\nexec cat '{folder}/tone.wav'");

    /// <summary>Says the first text, so that it is offered, and then whatever <paramref name="body"/> does.</summary>
    public static FakeEngine SayingOnceThen(string body) => new($"cat > /dev/null\nif mkdir '{{folder}}/first' 2> /dev/null; then exec cat '{{folder}}/tone.wav'; fi\n{body}");

    /// <summary>Does nothing but <paramref name="body"/>; <c>{folder}</c> is the folder of the engine.</summary>
    public static FakeEngine Doing(string body) => new(body);

    public void Dispose() => folder.Delete(recursive: true);
}
