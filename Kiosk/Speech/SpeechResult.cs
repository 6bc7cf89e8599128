namespace Kiosk.Speech;

/// <summary>What came of asking the engine to say something.</summary>
internal abstract record SpeechResult
{
    private SpeechResult()
    {
    }

    public sealed record Said(Wave Sound) : SpeechResult;

    /// <param name="Trouble">Why not; never a word of what was to be said.</param>
    public sealed record Failed(string Trouble) : SpeechResult;
}
