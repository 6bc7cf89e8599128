using System.Text;
using LocalStore.Files;

namespace LocalStore.Handwriting;

/// <summary>
/// The written characters a commune keeps to learn from (opt-in), in one file of the store: single cells without date, deposit or
/// order. At most 2 cells of a row and 8 of a deposit are drawn at random; they wait in memory until 20 deposits have come
/// together, and the whole file is then written anew in a random order. What waits when the program ends is lost, on purpose.
/// One instance for a process; several processes may use the file.
/// </summary>
public sealed class KeptCells : IDisposable
{
    private readonly string path;
    private readonly SemaphoreSlim turn = new(1);
    private readonly List<KeptCell> waiting = [];
    private int depositsWaiting;

    /// <summary>Opens the file of a store, or the place where it will be; throws <see cref="StoreSetupException"/> when the options do not hold.</summary>
    public KeptCells(StoreOptions options)
    {
        if (options.Problems() is { Count: > 0 } problems) throw new StoreSetupException(string.Join(Environment.NewLine, problems));
        path = Path.GetFullPath(options.HandwritingFile);
    }

    /// <summary>Takes what an agent has checked of one deposit; throws <see cref="ArgumentException"/> when a cell is not as <see cref="KeptCell.Problems"/> wants it.</summary>
    /// <param name="rows">The checked cells, row by row.</param>
    /// <param name="cancellationToken">Ends the wait for another process.</param>
    public async Task AddAsync(IReadOnlyList<IReadOnlyList<KeptCell>> rows, CancellationToken cancellationToken)
    {
        var problems = rows.SelectMany(row => row).SelectMany(cell => cell.Problems()).Distinct().ToList();
        if (problems.Count > 0) throw new ArgumentException(string.Join(Environment.NewLine, problems), nameof(rows));
        var drawn = KeepingRule.Draw(rows);
        if (drawn.Count == 0) return;
        await turn.WaitAsync(cancellationToken);
        try
        {
            waiting.AddRange(drawn);
            depositsWaiting++;
            if (depositsWaiting < KeepingRule.DepositsTogether) return;
            await WriteWaitingAsync(cancellationToken);
            waiting.Clear();
            depositsWaiting = 0;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>All cells in the file; throws <see cref="InvalidDataException"/> when it holds something else.</summary>
    public async Task<IReadOnlyList<KeptCell>> ReadAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(path)) return [];
        var lines = await File.ReadAllLinesAsync(path, cancellationToken);
        return [.. lines.Select((line, index) => KeptCellLine.TryParse(line)
            ?? throw new InvalidDataException($"Line {index + 1} of {path} is no kept cell; if nobody can say why, erase the file: formscanner train-local --forget"))];
    }

    /// <summary>Erases the file and what waits in this instance; says whether there was a file.</summary>
    public async Task<bool> ClearAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            waiting.Clear();
            depositsWaiting = 0;
            if (!File.Exists(path)) return false;
            using var held = Hold();
            File.Delete(path);
            return true;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    // A file of lines and not a database: row numbers, pages and journals of SQLite would tell the order in which cells came.
    private async Task WriteWaitingAsync(CancellationToken cancellationToken)
    {
        PrivateFile.CreateDirectory(Path.GetDirectoryName(path)!);
        using var held = Hold();
        var all = KeepingRule.Shuffled([.. await ReadAsync(cancellationToken), .. waiting]).Take(KeepingRule.MostCells);
        var draft = $"{path}.new";
        File.Delete(draft);
        await using (var file = PrivateFile.Open(draft, FileMode.CreateNew, FileShare.None, PrivateFile.OwnerOnly))
        {
            await file.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(all.Select(cell => KeptCellLine.Of(cell) + "\n"))), cancellationToken);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
    }

    // Throws IOException while another process holds it: these writes are rare and short.
    private FileStream Hold() => PrivateFile.Open(path + ".lock", FileMode.OpenOrCreate, FileShare.None, PrivateFile.OwnerOnly);
}
