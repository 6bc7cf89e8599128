namespace Kiosk.Speech;

/// <summary>What a commune that records its own voices is to have read: one sentence a line, as key, language and words.</summary>
internal static class SpeechList
{
    public const string Verb = "speech-list";

    public static IEnumerable<string> Of(PromptBook book) => book.All.Select(prompt => $"{prompt.Key}\t{prompt.Language}\t{prompt.Text}");
}
