using System.Collections.Concurrent;
using System.CommandLine;
using System.Globalization;
using Benchmarks.Reading;
using Forms.Answers;
using Forms.Templates;
using FormScanner.Commands;
using FormScanner.Reading;
using Testing.Paper;

namespace Benchmarks.Characters;

/// <summary>Measures whole fields on the shipped forms: print, fill in with one writer's characters, spoil, read.</summary>
internal static class FieldsCommand
{
    public static Command Create()
    {
        var data = CellsCommand.DataOption();
        var use = CharactersCommand.UseOption();
        var pages = new Option<int>("--pages") { DefaultValueFactory = _ => 200, Description = "pages for each writer group" };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var mistakes = new Option<bool>("--mistakes") { Description = "name each field that was sure and wrong" };
        var groups = new Option<WriterGroup[]>("--group") { Description = "only these writers", DefaultValueFactory = _ => Enum.GetValues<WriterGroup>(), AllowMultipleArgumentsPerToken = true };
        var sweep = new Option<bool>("--sweep") { Description = "show limit by limit what would be sure" };
        var command = new Command("fields", "Measures how whole fields are read, by writer group.") { data, use, groups, pages, seed, mistakes, sweep };
        command.SetAction((arguments, cancellation) => RunAsync(
            GlyphData.Load(arguments.GetRequiredValue(data)), arguments.GetValue(use), arguments.GetRequiredValue(groups), arguments.GetValue(pages), arguments.GetValue(seed), arguments.GetValue(mistakes), arguments.GetValue(sweep), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(GlyphData data, GlyphUse use, WriterGroup[] groups, int pages, int seed, bool mistakes, bool sweep, CancellationToken cancellation)
    {
        var layouts = Layouts.Load();
        var texts = new FieldTexts(FormChoice.Library().Commune);
        foreach (var group in groups)
        {
            var hands = Hand.All(data, group, use);
            var scores = new SortedDictionary<CellFormat, FieldScore>();
            var readers = new ConcurrentBag<TrialReader>();
            var wrong = new ConcurrentBag<string>();
            var limits = new LimitSweep();
            var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
            await Parallel.ForEachAsync(Enumerable.Range(0, pages), options, async (number, token) =>
            {
                var trial = FieldTrial.Of(layouts.All, texts, hands[number % hands.Count], seed * 10_000_000 + (int)use * 3_000_000 + (int)group * 1_000_000 + number);
                if (!readers.TryTake(out var reader)) reader = new TrialReader(layouts);
                var (reading, _) = await reader.ReadAsync(trial.File, token);
                readers.Add(reader);
                lock (scores) Count(scores, trial, reading, wrong, limits);
            });
            foreach (var reader in readers) reader.Dispose();
            Console.WriteLine($"{group}, {use} writers ({hands.Count} hands), {pages} pages");
            foreach (var (format, score) in scores) Console.WriteLine($"  {format,-9}{Words(score)}");
            if (sweep) limits.Write();
            if (mistakes) foreach (var line in wrong.Order(StringComparer.Ordinal)) Console.WriteLine($"    {line}");
        }

        return 0;
    }

    private static void Count(SortedDictionary<CellFormat, FieldScore> scores, FieldTrial trial, PageReading reading, ConcurrentBag<string> wrong, LimitSweep limits)
    {
        var fields = reading is PageReading.Read read ? read.Fields.ToDictionary(field => field.Answer.Question.Value) : [];
        foreach (var (id, (field, text)) in trial.Texts)
        {
            if (!scores.TryGetValue(field.Format, out var score)) scores[field.Format] = score = new FieldScore();
            var answer = fields.GetValueOrDefault(id)?.Answer;
            if (fields.GetValueOrDefault(id) is { } seen) limits.Add(field.Format, seen, text);
            score.Add(text, answer);
            if (answer is { Certainty: Certainty.Sure } && answer.Text != text.Replace(" ", "", StringComparison.Ordinal))
                wrong.Add($"{field.Format} « {text} » read « {answer.Text} » at {answer.Confidence.ToString("0.0000", CultureInfo.InvariantCulture)}");
        }
    }

    private static string Words(FieldScore score) =>
        $"{score.Count,5} fields, exact {Share(score.Exact, score.Count)}, offered in three {Share(score.Offered, score.Count)}, sure {Share(score.Sure, score.Count)}, "
        + $"wrong of these {score.SureAndWrong} ({Share(score.SureAndWrong, score.Sure)}), illegible or empty {Share(score.Illegible, score.Count)}";

    private static string Share(int part, int whole) => whole == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * part / whole:0.0} %");
}
