using System.Collections.Concurrent;
using FormScanner.Reading;
using Testing.Paper;

namespace Benchmarks.Reading;

/// <summary>One run of the measure.</summary>
internal sealed record ReadingRun(
    Layouts Layouts, IReadOnlyList<string> Devices, int Pages, PageSet Set, int Seed, int Workers, FillingHabits Habits, DirectoryInfo? Keep)
{
    public async Task<IReadOnlyDictionary<string, Score>> ScoreAsync(CancellationToken cancellation)
    {
        var scores = Devices.ToDictionary(name => name, _ => new Score());
        var readers = new ConcurrentBag<TrialReader>();
        Keep?.Create();
        try
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = Workers, CancellationToken = cancellation };
            var numbers = Devices.SelectMany(name => Enumerable.Range(0, Pages).Select(number => (Device: name, Number: number)));
            await Parallel.ForEachAsync(numbers, options, async (item, token) =>
            {
                var trial = Trial.Of(Layouts, item.Device, Set, Seed, item.Number, Habits);
                if (!readers.TryTake(out var reader)) reader = new TrialReader(Layouts);
                var (reading, took) = await reader.ReadAsync(trial.File, token);
                readers.Add(reader);
                Count(scores[item.Device], trial, reading, took);
            });
        }
        finally
        {
            foreach (var reader in readers) reader.Dispose();
        }

        return scores;
    }

    private void Count(Score score, Trial trial, PageReading reading, TimeSpan took)
    {
        lock (score)
        {
            var mistakes = score.Mistakes.Count;
            score.Add(trial, reading, took);
            if (Keep is null || (reading is PageReading.Read && mistakes == score.Mistakes.Count)) return;
            var ending = trial.Device == "fax" ? "tif" : "jpg";
            File.WriteAllBytes(Path.Combine(Keep.FullName, $"{trial.Device}-{trial.Seed}-{reading.OutcomeWord}.{ending}"), trial.File);
        }
    }
}
