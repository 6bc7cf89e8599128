using System.CommandLine;
using Forms.Layout;
using Forms.PageCodes;

namespace FormScanner.Commands;

/// <summary><c>formscanner layout</c>: the frozen geometry as JSON.</summary>
internal static class LayoutCommand
{
    public static Command Create()
    {
        var (form, version, large) = (SharedOptions.Form(), SharedOptions.Version(), SharedOptions.Large());
        var command = new Command("layout", "Prints the geometry of a form as JSON: millimetres, origin top-left of the page.") { form, version, large };
        command.Runs(parsed =>
        {
            var loaded = FormChoice.Form(parsed.GetRequiredValue(form), parsed.GetValue(version));
            Console.WriteLine(LayoutFile.Contract(FormChoice.FrozenLayout(loaded, parsed.GetValue(large) ? PrintSize.Large : PrintSize.Normal)));
            return ExitCode.Done;
        });
        return command;
    }
}
