using Spectre.Console;

namespace FormScanner.Inbox;

/// <summary>Shows at a terminal how far a pile has been read; elsewhere nothing. It names no file.</summary>
internal sealed class ReadingBar(IAnsiConsole console, int files)
{
    private ProgressTask? task;

    /// <summary>One more file has been reached; a file that is read twice after a mishap counts twice, and the bar ends full all the same.</summary>
    public void FileReached() => task?.Increment(1);

    public async Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        if (!console.Profile.Capabilities.Interactive) return await work();
        return await console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(async context =>
            {
                task = context.AddTask("Lecture des papiers", maxValue: Math.Max(1, files));
                var result = await work();
                task.Value = task.MaxValue;
                return result;
            });
    }
}
