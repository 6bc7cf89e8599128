namespace Kiosk.Speech;

/// <summary>How pages are read aloud; bound from the section <c>Speech</c>, checked with <see cref="Problems"/> at start.</summary>
public sealed class SpeechOptions
{
    /// <summary>The engine: a program that takes text on its standard input and gives a WAV file on its standard output. Empty: nothing is read aloud.</summary>
    public string Command { get; set; } = "espeak-ng";

    /// <summary>Its arguments; <c>{voice}</c> and <c>{speed}</c> are filled in, the text never is. Those of espeak-ng when left out.</summary>
    public IList<string> Arguments { get; set; } = [];

    /// <summary>The engine's name of the voice that speaks French.</summary>
    public string French { get; set; } = "fr";

    /// <summary>The engine's name of the voice that speaks English.</summary>
    public string English { get; set; } = "en-gb";

    /// <summary>Words a minute, 80 to 300. People speak to each other at 150 to 180; who is hard of hearing is glad of less.</summary>
    public int Speed { get; set; } = 140;

    /// <summary>Where rendered sentences are kept; <c>speech</c> in the store when left out.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Where the commune's own recordings lie, named by key as <c>kiosk speech-list</c> tells; none when left out.</summary>
    public string Recordings { get; set; } = "";

    /// <summary>Whether all sentences are rendered after the start; else each when somebody first wants to hear it.</summary>
    public bool RenderAhead { get; set; } = true;

    /// <summary>Seconds the engine may take for one text: 1 to 60. espeak-ng takes a tenth of one.</summary>
    public int LimitSeconds { get; set; } = 10;

    // One channel, UTF-8, text in, sound out.
    internal static IReadOnlyList<string> ArgumentsByDefault { get; } = ["-v", "{voice}", "-s", "{speed}", "-b", "1", "--stdin", "--stdout"];

    /// <summary>Everything that is wrong with these options, one sentence each; empty when they are fine.</summary>
    public IReadOnlyList<string> Problems()
    {
        List<string> problems = [];
        if (Speed is < 80 or > 300) problems.Add($"Speech:Speed must be between 80 and 300 words a minute; it is {Speed}.");
        if (LimitSeconds is < 1 or > 60) problems.Add($"Speech:LimitSeconds must be between 1 and 60; it is {LimitSeconds}.");
        if (Recordings.Length > 0 && !Directory.Exists(Recordings)) problems.Add($"Speech:Recordings must name a folder that exists; '{Recordings}' does not.");
        return problems;
    }
}
