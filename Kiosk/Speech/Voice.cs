using Microsoft.Extensions.Logging;

namespace Kiosk.Speech;

/// <summary>Says sentences and answers; what is wrong with the engine is logged once, without a word of what was to be said.</summary>
internal sealed partial class Voice(SpeechEngine engine, PromptFolder folder, ILogger<Voice> log)
{
    private int told;

    /// <summary>Whether pages offer to be read aloud.</summary>
    public bool IsOffered { get; private set; }

    /// <summary>Finds out whether the engine works, before the first page is shown.</summary>
    public async Task TryAsync(Prompt prompt, CancellationToken cancellationToken) =>
        IsOffered = engine.IsConfigured && await SoundOfAsync(prompt, cancellationToken) is not null;

    /// <summary>The sound of a sentence that is the same for everybody; null when the engine cannot.</summary>
    public async Task<byte[]?> SoundOfAsync(Prompt prompt, CancellationToken cancellationToken)
    {
        if (await folder.ReadAsync(prompt, cancellationToken) is { } kept) return kept;
        if (await SayAsync(prompt.Text, prompt.Language, cancellationToken) is not { } sound) return null;
        folder.Keep(prompt, sound);
        return sound.Bytes;
    }

    /// <summary>The sound of what belongs to one visitor: from the text to the browser through memory only.</summary>
    public async Task<byte[]?> SoundOfVisitAsync(string text, string language, CancellationToken cancellationToken) =>
        (await SayAsync(text, language, cancellationToken))?.Bytes;

    private async Task<Wave?> SayAsync(string text, string language, CancellationToken cancellationToken)
    {
        switch (await engine.SayAsync(text, language, cancellationToken))
        {
            case SpeechResult.Said(var sound):
                return sound;
            case SpeechResult.Failed(var trouble):
                if (Interlocked.Exchange(ref told, 1) == 0) Log.Silent(log, trouble);
                return null;
            default:
                throw new InvalidOperationException("saying has two outcomes");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Pages cannot be read aloud: {Trouble}. Install espeak-ng, or name an engine with Speech:Command; all else works.")]
        public static partial void Silent(ILogger logger, string trouble);
    }
}
