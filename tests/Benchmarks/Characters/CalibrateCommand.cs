using System.CommandLine;
using System.Globalization;
using Forms.Templates;
using FormScanner.Learning;
using Testing.Paper;

namespace Benchmarks.Characters;

/// <summary>Fits the temperatures of CharacterLimits on tuning writers, and says from where on a cell would be sure.</summary>
internal static class CalibrateCommand
{
    public static Command Create()
    {
        var data = CellsCommand.DataOption();
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 5 };
        var command = new Command("calibrate", "Fits the temperatures of the character network on tuning writers.") { data, seed };
        command.SetAction((arguments, cancellation) => RunAsync(GlyphData.Load(arguments.GetRequiredValue(data)), arguments.GetValue(seed), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(GlyphData data, int seed, CancellationToken cancellation)
    {
        var run = new CellRun(CellSheet.Of(Layouts.Load().Of("help-request")), seed);
        // The labels of tablet writers are noisy: they would teach doubt about what is clear.
        var trials = new[] { WriterGroup.American, WriterGroup.European }.SelectMany(group =>
            CellTrials.Clean(data, group, GlyphUse.Tuning, group == WriterGroup.European ? 4 : 1, Chance.For(seed, (int)group)));
        var read = await run.ReadAsync([.. trials], cancellation);
        foreach (var digits in (bool[])[true, false])
        {
            var cells = read.Where(cell => cell.Trial.Digits == digits && cell.Scores is not null)
                .Select(cell => new JudgedCell(digits ? Alphabet.Digits : Alphabet.Capitals, cell.Scores!, cell.Trial.Truth)).ToList();
            var temperature = LocalFit.Temperature(cells);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(digits ? "digits" : "capitals")}: {cells.Count} cells, temperature {temperature:0.000}, sure from {LocalFit.SureFrom(cells, temperature):0.0000} (one wrong in {LocalFit.SureCellsForOneWrong})"));
        }

        return 0;
    }
}
