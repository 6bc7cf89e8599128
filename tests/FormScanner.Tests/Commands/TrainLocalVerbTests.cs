using Forms.Answers;
using Forms.Templates;
using FormScanner.Characters;
using FormScanner.Tests.Characters;
using LocalStore;
using LocalStore.Handwriting;

namespace FormScanner.Tests.Commands;

/// <summary>train-local, as a terminal sees it.</summary>
[TestClass]
public sealed class TrainLocalVerbTests
{
    // A one, a seven and a four of straight strokes, in millimetres of the cell.
    private static readonly (char Digit, (double, double)[][] Strokes)[] Drawn =
    [
        ('1', [[(3.2, 1.4), (3.2, 6.6)]]),
        ('7', [[(1.6, 1.5), (4.8, 1.5), (2.8, 6.6)]]),
        ('4', [[(3.6, 1.3), (1.5, 4.6), (5, 4.6)], [(3.9, 2.6), (3.9, 6.7)]]),
    ];

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Token => TestContext.CancellationToken;

    [TestMethod]
    public async Task Drawn_cells_are_counted_and_too_few_are_said_to_be_too_few()
    {
        using var terminal = new Terminal(Token);
        await KeepAsync(terminal);

        var (exitCode, output, errors) = await terminal.RunAsync("train-local", "--store", "data", "--output", "local.json");

        Assert.AreEqual(1, exitCode, errors);
        Assert.Contains($"40 cases gardées, relues par le réseau {CharacterNet.Model}.", output);
        // The network of this program read what was kept, so what it reads now must be what stands in the file.
        var kept = await new KeptCells(new StoreOptions { Directory = terminal.At("data") }).ReadAsync(Token);
        var share = kept.Count(cell => cell.Read == cell.Confirmed) / 40.0;
        Assert.Contains($"{share * 100:0.0} %".Replace('.', ','), output.Split('\n').First(line => line.StartsWith("  chiffres", StringComparison.Ordinal)));
        Assert.Contains("il faut au moins 500 cellules pour conclure, il y en a 40.", output);
        Assert.IsFalse(File.Exists(terminal.At("local.json")));
    }

    [TestMethod]
    public async Task Kept_cells_are_erased_when_asked()
    {
        using var terminal = new Terminal(Token);
        await KeepAsync(terminal);

        Assert.AreEqual((0, "Les cases gardées sont effacées.\n", ""), await terminal.RunAsync("train-local", "--store", "data", "--forget"));

        Assert.IsFalse(File.Exists(terminal.At("data/handwriting.cells")));
        Assert.AreEqual((0, "Il n’y avait pas de case gardée.\n", ""), await terminal.RunAsync("train-local", "--store", "data", "--forget"));
        Assert.Contains("Aucune case n’est gardée.", (await terminal.RunAsync("train-local", "--store", "data")).Output);
        Assert.AreEqual(2, (await terminal.RunAsync("train-local", "--forget", "--output", "local.json")).ExitCode);
    }

    [TestMethod]
    public async Task A_file_that_holds_something_else_ends_with_2_and_its_line()
    {
        using var terminal = new Terminal(Token);
        terminal.With("data/handwriting.cells", "nothing\n"u8.ToArray());

        var (exitCode, _, errors) = await terminal.RunAsync("train-local", "--store", "data");

        Assert.AreEqual(2, exitCode);
        Assert.Contains("Line 1 of", errors);
    }

    private async Task KeepAsync(Terminal terminal)
    {
        using var net = new CharacterNet();
        var reader = new CharacterReader(net, CharacterLimits.Default);
        var contents = Drawn.Select(drawn => new GlyphFinder(GlyphLimits.Default).Find(DrawnCell.Of(canvas =>
        {
            foreach (var stroke in drawn.Strokes) DrawnCell.Stroke(canvas, 40, stroke);
        }))).ToList();
        var cells = reader.Read(contents, Alphabet.Digits, CellFormat.Text);
        var answer = new Answer(new("phone"), [], "174", Certainty.Check, 0.5,
            [.. cells.Select(cell => new CellReading(cell.Odds.NotACharacter > 0.5 ? null : cell.Odds.Best(1)[0].Character.ToString(), cell.Odds.Best(1)[0].Confidence, []) { Glyph = cell.Glyph!.Pixels })])
        {
            Model = CharacterNet.Model,
        };
        using var kept = new KeptCells(new StoreOptions { Directory = terminal.At("data") });
        for (var deposit = 0; deposit < 20; deposit++)
            await kept.AddAsync([KeptCell.RowOf(answer, Alphabet.Digits, [.. Drawn.Select(drawn => drawn.Digit.ToString())])], Token);
    }
}
