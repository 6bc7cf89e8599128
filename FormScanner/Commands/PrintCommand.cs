using System.CommandLine;
using Forms.PageCodes;
using Forms.Printing;
using Forms.Templates;

namespace FormScanner.Commands;

/// <summary><c>formscanner print</c>: a PDF of numbered copies.</summary>
internal static class PrintCommand
{
    private const int MostCopies = 500;

    public static Command Create()
    {
        var (form, version, large) = (SharedOptions.Form(), SharedOptions.Version(), SharedOptions.Large());
        var copies = new Option<int>("--copies") { Description = "How many copies, each with a serial of its own (1 to 500).", DefaultValueFactory = _ => 1 };
        var output = new Option<FileInfo>("--output") { Description = "The PDF file to write.", Required = true };
        var command = new Command("print", "Makes a PDF of numbered copies of a form.") { form, version, large, copies, output };
        command.Runs(parsed =>
        {
            var count = parsed.GetValue(copies);
            if (count is < 1 or > MostCopies) throw new SetupException($"--copies must be from 1 to {MostCopies} (found: {count})");
            var loaded = FormChoice.Form(parsed.GetRequiredValue(form), parsed.GetValue(version));
            var layout = FormChoice.FrozenLayout(loaded, parsed.GetValue(large) ? PrintSize.Large : PrintSize.Normal);
            var keys = PageCodeKeyFile.Load();
            // Last, so that a broken set-up leaves an older file as it was.
            using var file = parsed.GetRequiredValue(output).Create();
            FormPrinter.Print(layout, loaded.Texts[TextLanguage.French].Title, count, keys, file);
            Console.WriteLine($"{parsed.GetRequiredValue(output).FullName}: {count} × {layout.Pages.Count} page(s)");
            return ExitCode.Done;
        });
        return command;
    }
}
