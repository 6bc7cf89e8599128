using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Kiosk.Tests.Privacy;

/// <summary>Keeps every line that the program logs, at every level.</summary>
internal sealed class LogCatcher : ILoggerProvider
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Catching(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Catching(LogCatcher catcher, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            catcher.Lines.Enqueue($"{category} {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            catcher.Lines.Enqueue($"{category} {formatter(state, exception)} {exception}");
    }
}
