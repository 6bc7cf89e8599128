using System.CommandLine;
using Forms.Layout;
using Forms.PageCodes;
using Forms.Templates;

namespace FormScanner.Commands;

/// <summary><c>formscanner publish</c>: computes the geometry of the newest version once, at both sizes, and freezes it.</summary>
internal static class PublishCommand
{
    public static Command Create()
    {
        var form = SharedOptions.Form();
        var command = new Command("publish", "Freezes the geometry of the newest version of a form; a frozen version never changes.") { form };
        command.Runs(parsed =>
        {
            Publish(FormChoice.Form(parsed.GetRequiredValue(form), null));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Publish(LoadedForm form)
    {
        var sizes = Enum.GetValues<PrintSize>().Select(size => (Size: size, Result: LayoutEngine.Compute(form, size))).ToList();
        var problems = sizes.SelectMany(item => item.Result.Problems.Select(problem => $"{item.Size}: {problem}")).ToList();
        if (problems.Count > 0)
            throw new SetupException($"form {form.Template.Id} version {form.Template.Version} does not fit its pages:\n{string.Join('\n', problems)}");
        foreach (var (size, result) in sizes) Freeze(form, size, LayoutFile.Write(result.Layout));
    }

    private static void Freeze(LoadedForm form, PrintSize size, string text)
    {
        var path = Path.Combine(form.Folder, LayoutFile.NameFor(size));
        if (!File.Exists(path))
        {
            var temporary = path + ".new";
            File.WriteAllText(temporary, text);
            File.Move(temporary, path);
            Console.WriteLine($"{path}: frozen");
            return;
        }

        if (File.ReadAllText(path) == text) Console.WriteLine($"{path}: frozen already, unchanged");
        else throw new SetupException(
            $"{path}: version {form.Template.Version} is frozen and may be on paper already; copy its folder to {form.Template.Version.Number + 1}, change « version » there and publish again");
    }
}
