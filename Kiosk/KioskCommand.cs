using System.CommandLine;
using System.CommandLine.Invocation;
using Kiosk.Speech;
using Kiosk.Technical;
using LocalStore;

namespace Kiosk;

/// <summary>The command line of kiosk: without a verb it serves the screen. Options such as <c>--Kiosk:Port=5080</c> go before those of the environment.</summary>
internal static class KioskCommand
{
    private const int BadSetup = 2; // as with formscanner

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Serves the touch screen of the town hall, on this machine alone.") { SetPinCommand.Create(options => StoreOf([.. options])), SpeechListCommand.Create(options => BookOf([.. options])) };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((_, _) => ServeAsync(args));
        var parsed = root.Parse(args);
        try
        {
            // The web host ends by itself when it is told to; the library must not cut it short after two seconds.
            var exitCode = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
            return parsed.Action is ParseErrorAction ? BadSetup : exitCode;
        }
        catch (Exception problem) when (problem is SetupException or StoreSetupException)
        {
            await Console.Error.WriteLineAsync($"kiosk: {problem.Message}");
            return BadSetup;
        }
    }

    private static async Task<int> ServeAsync(string[] args)
    {
        var builder = Builder(args);
        builder.AddKiosk();
        await using var app = builder.Build();
        app.UseKiosk();
        await app.RunAsync();
        return 0;
    }

    private static StoreOptions StoreOf(string[] args)
    {
        var store = Builder(args).Configuration.GetSection("Store").Get<StoreOptions>() ?? new();
        return store.Problems() is { Count: > 0 } problems ? throw new SetupException(string.Join('\n', problems)) : store;
    }

    private static PromptBook BookOf(string[] args)
    {
        var builder = Builder(args);
        builder.AddKiosk();
        return builder.Build().Services.GetRequiredService<PromptBook>();
    }

    private static WebApplicationBuilder Builder(string[] args) =>
        WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
}
