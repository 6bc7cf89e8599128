using System.Globalization;
using Spectre.Console;

namespace FormScanner.Inbox;

/// <summary>Shows the work of a watch: a running total at a terminal, one plain line for each batch elsewhere. It names no file and no person.</summary>
internal sealed class WatchConsole(IAnsiConsole console, TimeProvider clock)
{
    private BatchReport total = BatchReport.Nothing;
    private StatusContext? status;

    public Task RunAsync(Func<Task> watch) =>
        console.Profile.Capabilities.Interactive
            ? console.Status().StartAsync("En attente de papier…", context =>
            {
                status = context;
                return watch();
            })
            : watch();

    public void Show(BatchReport report)
    {
        var time = clock.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        Line($"{time}  {BatchWords.Of(report)}");
        foreach (var remark in report.Remarks) Line($"          {remark}");
        total = total.And(report with { Remarks = [], NotTaken = 0 });
        if (status is not null) status.Status = Markup.Escape($"En attente de papier… depuis le début : {BatchWords.Of(total)}");
    }

    // Away from a terminal the console would break long lines at 80 characters.
    private void Line(string text)
    {
        if (status is null) console.Profile.Out.Writer.WriteLine(text);
        else console.WriteLine(text);
    }
}
