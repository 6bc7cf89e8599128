using System.CommandLine;
using FormScanner.Characters;
using FormScanner.Inbox;
using FormScanner.Learning;
using LocalStore.Handwriting;

namespace FormScanner.Commands;

/// <summary><c>formscanner train-local</c>: counts how the kept cells are read and says what a calibration on them would gain; the reader stays as it is.</summary>
internal static class TrainLocalCommand
{
    public static Command Create()
    {
        var output = new Option<FileInfo?>("--output") { Description = "Where to write the calibration, when one is worth it; Reading__Calibration then names it." };
        var forget = new Option<bool>("--forget") { Description = "Erases the kept cells instead." };
        var arguments = new InboxArguments();
        var command = new Command("train-local", "Says how the written cells that agents confirmed are read, and what a calibration on them would gain; changes nothing.") { output, forget, arguments.Store };
        command.Validators.Add(result =>
        {
            if (result.GetValue(forget) && result.GetValue(output) is not null) result.AddError("--forget erases what --output would be made from: give one of them");
        });
        command.Runs(async (parsed, cancellation) =>
        {
            using var kept = new KeptCells(InboxSettings.Load(parsed, arguments).Store);
            if (parsed.GetValue(forget))
            {
                Console.WriteLine(await kept.ClearAsync(cancellation) ? "Les cases gardées sont effacées." : "Il n’y avait pas de case gardée.");
                return ExitCode.Done;
            }

            var cells = await kept.ReadAsync(cancellation);
            if (cells.Count == 0)
            {
                Console.WriteLine("Aucune case n’est gardée. Il en vient quand la commune le décide (Learning__KeepCells=true) et que des agents ont vérifié au moins vingt dépôts.");
                return ExitCode.Done;
            }

            using var net = new CharacterNet();
            var training = LocalTraining.Of(cells, net);
            foreach (var line in TrainingWords.Lines(training)) Console.WriteLine(line);
            return parsed.GetValue(output) is { } file ? await WriteAsync(file, training.Proposal, cancellation) : ExitCode.Done;
        });
        return command;
    }

    private static async Task<int> WriteAsync(FileInfo file, Calibration? proposal, CancellationToken cancellation)
    {
        Console.WriteLine();
        if (proposal is null)
        {
            Console.WriteLine($"Aucun réglage n’est proposé : {file} n’est pas écrit.");
            return ExitCode.NotAll;
        }

        await File.WriteAllTextAsync(file.FullName, proposal.ToJson(), cancellation);
        Console.WriteLine($"Réglage proposé : {file}. Pour l’utiliser : Reading__Calibration={file}");
        return ExitCode.Done;
    }
}
