using System.CommandLine;

namespace Kiosk.Speech;

/// <summary><c>kiosk speech-list</c>: what a commune that records its own voices is to have read.</summary>
internal static class SpeechListCommand
{
    public static Command Create(Func<IReadOnlyList<string>, PromptBook> bookOf)
    {
        var command = new Command("speech-list", "Prints every sentence that is read aloud, one a line: key, language, words. KEY.wav in Speech:Recordings goes before the engine.") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(parsed =>
        {
            foreach (var line in Lines(bookOf(parsed.UnmatchedTokens))) Console.WriteLine(line);
            return 0;
        });
        return command;
    }

    public static IEnumerable<string> Lines(PromptBook book) => book.All.Select(prompt => $"{prompt.Key}\t{prompt.Language}\t{prompt.Text}");
}
