using Microsoft.Extensions.Logging;

namespace Kiosk.Speech;

/// <summary>Tries the engine when the program starts, and then renders every sentence there is, so that nobody waits for one.</summary>
internal sealed partial class PromptRenderer(Voice voice, PromptBook book, PromptFolder folder, SpeechOptions options, ILogger<PromptRenderer> log) : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await voice.TryAsync(book.All[0], cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!voice.IsOffered || !options.RenderAhead) return;
        var rendered = 0;
        foreach (var prompt in book.All.Where(prompt => !folder.Holds(prompt)))
        {
            // An engine that fails now is asked again when somebody wants to hear something.
            if (await voice.SoundOfAsync(prompt, stoppingToken) is null) return;
            rendered++;
        }

        try
        {
            folder.KeepOnly(book.All);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Log.NotTidied(log, e.GetType().Name);
        }

        Log.Ready(log, book.All.Count, rendered);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "{All} sentences can be heard; {Rendered} of them were rendered now.")]
        public static partial void Ready(ILogger logger, int all, int rendered);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Old sentences in the folder of Speech:Folder cannot be deleted: {Trouble}")]
        public static partial void NotTidied(ILogger logger, string trouble);
    }
}
