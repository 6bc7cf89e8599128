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

    /// <summary>Checks before anything is written that no frozen size was computed from other questions or words, and that all sizes fit.</summary>
    private static void Publish(LoadedForm form)
    {
        var source = LayoutEngine.SourceOf(form);
        var sizes = Enum.GetValues<PrintSize>().Select(size => (Size: size, Path: Path.Combine(form.Folder, LayoutFile.NameFor(size)))).ToList();
        foreach (var (_, path) in sizes.Where(item => File.Exists(item.Path) && LayoutFile.Read(item.Path).Source != source))
            throw new SetupException(
                $"{path}: version {form.Template.Version} is frozen and may be on paper already, but its template.json or texts.fr.json has changed since; "
                + $"undo that, or copy the folder to {form.Template.Version.Number + 1}, change « version » there and publish again");
        var computed = sizes.Where(item => !File.Exists(item.Path)).Select(item => (item.Path, item.Size, Result: LayoutEngine.Compute(form, item.Size))).ToList();
        var problems = computed.SelectMany(item => item.Result.Problems.Select(problem => $"{item.Size}: {problem}")).ToList();
        if (problems.Count > 0)
            throw new SetupException($"form {form.Template.Id} version {form.Template.Version} does not fit its pages:\n{string.Join('\n', problems)}");
        foreach (var (path, _, result) in computed)
        {
            var temporary = path + ".new";
            File.WriteAllText(temporary, LayoutFile.Write(result.Layout));
            File.Move(temporary, path);
        }

        foreach (var (size, path) in sizes)
            Console.WriteLine($"{path}: {(computed.Exists(item => item.Size == size) ? "frozen" : "frozen already, unchanged")}");
    }
}
