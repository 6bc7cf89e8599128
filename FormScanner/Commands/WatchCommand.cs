using System.CommandLine;
using FormScanner.Inbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Spectre.Console;

namespace FormScanner.Commands;

/// <summary><c>formscanner watch</c>: takes what appears in the inbox, for ever.</summary>
internal static class WatchCommand
{
    public const string Name = "watch";

    public static Command Create()
    {
        var arguments = new InboxArguments();
        var command = new Command(Name, "Takes what copiers write to the inbox folder, reads it and seals it into the drop box, until it is told to end.");
        arguments.AddTo(command);
        command.Runs(async (parsed, cancellation) =>
        {
            var settings = InboxSettings.Load(parsed, arguments);
            using var desk = ImportDesk.Open(settings, TimeProvider.System);
            await using var held = InboxLock.Take(settings.Store.Directory);
            using var logs = LoggerFactory.Create(logging => logging
                .AddSimpleConsole(console => console.SingleLine = true)
                .Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
            var screen = new WatchConsole(AnsiConsole.Console, TimeProvider.System);
            var watch = new InboxWatch(settings, desk.Importer, screen.Show, TimeProvider.System, logs.CreateLogger<InboxWatch>());
            await screen.RunAsync(() => watch.RunAsync(cancellation));
            return ExitCode.Done;
        });
        return command;
    }
}
