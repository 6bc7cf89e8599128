using System.CommandLine;

namespace Kiosk.Speech;

/// <summary><c>kiosk speech-list</c>: what a commune that records its own voices is to have read: one sentence a line, as key, language and words.</summary>
internal static class SpeechListCommand
{
    public static Command Create(Func<IReadOnlyList<string>, WebApplicationBuilder> builderOf)
    {
        var command = new Command("speech-list", "Lists every sentence the kiosk says, with the name its recording must have.") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(async (parsed, _) =>
        {
            var builder = builderOf(parsed.UnmatchedTokens);
            builder.AddKiosk();
            await using var app = builder.Build();
            foreach (var prompt in app.Services.GetRequiredService<PromptBook>().All) Console.WriteLine($"{prompt.Key}\t{prompt.Language}\t{prompt.Text}");
            return 0;
        });
        return command;
    }
}
