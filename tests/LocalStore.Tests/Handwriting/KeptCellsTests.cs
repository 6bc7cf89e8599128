using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Forms.Answers;
using Forms.Templates;
using LocalStore.Handwriting;

namespace LocalStore.Tests.Handwriting;

[TestClass]
public sealed class KeptCellsTests : IDisposable
{
    private const string Model = "0123456789ab";
    private readonly TempStore store = new();

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Token => TestContext.CancellationToken;

    public void Dispose() => store.Dispose();

    [TestMethod]
    public async Task Nothing_is_written_before_twenty_deposits_have_come_together()
    {
        using var kept = new KeptCells(store.Options);
        for (var deposit = 0; deposit < 19; deposit++) await kept.AddAsync([Row("0556019283", deposit)], Token);
        Assert.IsFalse(Directory.Exists(store.Options.Directory));

        await kept.AddAsync([Row("0556019283", 19)], Token);

        Assert.HasCount(40, await kept.ReadAsync(Token));
        Assert.AreEqual("handwriting.cells handwriting.cells.lock", string.Join(' ', Directory.GetFiles(store.Options.Directory).Select(Path.GetFileName).Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    public async Task At_most_two_cells_of_a_row_and_eight_of_a_deposit_are_kept()
    {
        using var kept = new KeptCells(store.Options);
        for (var deposit = 0; deposit < 20; deposit++)
            await kept.AddAsync([.. Enumerable.Range(0, 6).Select(row => Row("0556019283", deposit, row))], Token);

        var cells = await kept.ReadAsync(Token);

        Assert.HasCount(20 * 8, cells);
        Assert.IsTrue(cells.GroupBy(cell => (cell.Glyph[0], cell.Glyph[1])).All(row => row.Count() <= 2));
        Assert.IsTrue(cells.GroupBy(cell => cell.Glyph[0]).All(deposit => deposit.Count() == 8));
        Assert.IsGreaterThan(5, cells.Select(cell => cell.Glyph[2]).Distinct().Count(), "always the same places of a row are drawn");
    }

    [TestMethod]
    public async Task The_order_of_the_file_tells_nothing_of_the_order_of_coming()
    {
        using var kept = new KeptCells(store.Options);
        await FillAsync(kept, 0);
        var before = (await kept.ReadAsync(Token)).Select(Name).ToList();
        await FillAsync(kept, 20);
        var after = (await kept.ReadAsync(Token)).ToList();

        Assert.HasCount(80, after);
        CollectionAssert.AreNotEqual(before, after.Select(Name).Where(before.Contains).ToList(), "those that were there kept their order");
        Assert.IsTrue(after.Take(40).Any(cell => cell.Glyph[0] >= 20) && after.Skip(40).Any(cell => cell.Glyph[0] < 20), "those that came later stand last");
        Assert.IsGreaterThan(60, after.Zip(after.Skip(1)).Count(pair => pair.First.Glyph[0] != pair.Second.Glyph[0]), "cells of one deposit stand together");

        static string Name(KeptCell cell) => $"{cell.Glyph[0]} {cell.Glyph[1]} {cell.Glyph[2]}";
    }

    [TestMethod]
    public async Task Nothing_of_a_deposit_its_day_its_text_or_its_order_can_be_found_in_the_file()
    {
        using var kept = new KeptCells(store.Options);
        List<DepositId> ids = [];
        for (var i = 0; i < 20; i++)
        {
            var deposit = SampleDeposit.OfPaper();
            ids.Add(deposit.Id);
            var answer = new Answer(new("telephone"), [], SampleDeposit.Telephone, Certainty.Sure, 0.999,
                [.. SampleDeposit.Telephone.Select((digit, at) => new CellReading(digit.ToString(), 0.987654321, []) { Glyph = Glyph(i, 0, at) })])
            { Model = Model };
            await kept.AddAsync([KeptCell.RowOf(answer, Alphabet.Digits, [.. SampleDeposit.Telephone.Select(digit => digit.ToString())])], Token);
        }

        var text = await File.ReadAllTextAsync(store.Options.HandwritingFile, Token);

        var now = new DateTimeOffset(File.GetLastWriteTimeUtc(store.Options.HandwritingFile));
        string[] planted =
        [
            .. ids.SelectMany(id => (string[])[id.ToString(), id.Value.ToString("N"), Convert.ToBase64String(id.Value.ToByteArray())]),
            SampleDeposit.Telephone, SampleDeposit.LastName, "telephone", "K7Q2M9XA", "help-request", "0.9876",
            now.ToString("yyyy-MM", CultureInfo.InvariantCulture), now.ToString("MM/yyyy", CultureInfo.InvariantCulture), now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)[..6],
        ];
        foreach (var marker in planted) Assert.DoesNotContain(marker, text);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Assert.AreEqual("glyph alphabet read confidence confirmed model", string.Join(' ', JsonNode.Parse(line)!.AsObject().Select(member => member.Key)));
        Assert.DoesNotContain(SampleDeposit.Telephone, string.Concat((await kept.ReadAsync(Token)).Select(cell => cell.Confirmed)));
    }

    [TestMethod]
    public async Task The_file_is_for_its_owner_alone_and_can_be_erased()
    {
        using var kept = new KeptCells(store.Options);
        await FillAsync(kept, 0);
        if (!OperatingSystem.IsWindows()) Assert.AreEqual(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(store.Options.HandwritingFile));
        await kept.AddAsync([Row("12", 20)], Token);

        Assert.IsTrue(await kept.ClearAsync(Token));

        Assert.IsEmpty(await kept.ReadAsync(Token));
        Assert.IsFalse(File.Exists(store.Options.HandwritingFile));
        Assert.IsFalse(await kept.ClearAsync(Token));
        for (var deposit = 0; deposit < 19; deposit++) await kept.AddAsync([Row("12", deposit)], Token);
        Assert.IsFalse(File.Exists(store.Options.HandwritingFile), "what waited before outlived the erasing");
    }

    [TestMethod]
    [DataRow("AB", "", Model, "one character of the alphabet")]
    [DataRow("A", "7", Model, "one character of the alphabet")]
    [DataRow("-", "7", Model, "one character of the alphabet")]
    [DataRow("7", "77", Model, "one character or null")]
    [DataRow("7", "7", "read by Jeanne", "hexadecimal")]
    [DataRow("7", "7", "", "hexadecimal")]
    public async Task A_cell_that_says_more_than_a_character_is_refused_without_saying_it_again(string confirmed, string read, string model, string rule)
    {
        using var kept = new KeptCells(store.Options);
        var cell = new KeptCell(Glyph(1, 1, 1), Alphabet.Digits, read is "" ? null : read, 0.5, confirmed, model);

        var refusal = await Assert.ThrowsExactlyAsync<ArgumentException>(() => kept.AddAsync([[cell]], Token));

        Assert.Contains(rule, refusal.Message);
        Assert.DoesNotContain("Jeanne", refusal.Message);
    }

    [TestMethod]
    public async Task Pixels_and_confidence_out_of_range_are_refused_together()
    {
        using var kept = new KeptCells(store.Options);
        var cell = new KeptCell(new byte[100], Alphabet.Digits, null, double.NaN, "", Model);

        var refusal = await Assert.ThrowsExactlyAsync<ArgumentException>(() => kept.AddAsync([[cell]], Token));

        Assert.Contains("784 bytes; this one has 100", refusal.Message);
        Assert.Contains("between 0 and 1; it is NaN", refusal.Message);
    }

    [TestMethod]
    [DataRow("""{"glyph":"AAAA","alphabet":"Digits","read":null,"confidence":0.5,"confirmed":"","model":"ab"}""", DisplayName = "a short glyph")]
    [DataRow("""{"glyph":null}""", DisplayName = "members are missing")]
    [DataRow("no JSON", DisplayName = "no JSON")]
    public async Task A_file_that_holds_something_else_is_named_with_its_line(string line)
    {
        using var kept = new KeptCells(store.Options);
        await FillAsync(kept, 0);
        await File.AppendAllTextAsync(store.Options.HandwritingFile, line + "\n", Encoding.UTF8, Token);

        var refusal = await Assert.ThrowsExactlyAsync<InvalidDataException>(() => kept.ReadAsync(Token));

        Assert.Contains("Line 41 of", refusal.Message);
    }

    [TestMethod]
    public void Of_a_checked_row_only_what_a_network_can_learn_is_taken()
    {
        var answer = new Answer(new("last-name"), [], "O-B", Certainty.Check, 0.5,
            [new("O", 0.9, ["Q"]) { Glyph = Glyph(1, 0, 0) }, new("-", 0.9, []) { Glyph = Glyph(1, 0, 1) }, new(null, 0.3, []) { Glyph = Glyph(1, 0, 2) }, new("", 1, []), new("D", 0.9, []) { Glyph = Glyph(1, 0, 4) }]);
        string?[] confirmed = ["Q", "-", "", "", null];

        var row = KeptCell.RowOf(answer with { Model = Model }, Alphabet.Capitals, confirmed);

        Assert.AreEqual("O>Q >", string.Join(' ', row.Select(cell => $"{cell.Read}>{cell.Confirmed}")));
        Assert.IsEmpty(KeptCell.RowOf(answer, Alphabet.Capitals, confirmed), "a row whose network is not known was kept");
        Assert.ThrowsExactly<ArgumentException>(() => KeptCell.RowOf(answer, Alphabet.Capitals, ["Q"]));
    }

    private async Task FillAsync(KeptCells kept, int first)
    {
        for (var deposit = first; deposit < first + 20; deposit++) await kept.AddAsync([Row("0556019283", deposit)], Token);
    }

    private static List<KeptCell> Row(string digits, int deposit, int row = 0) =>
        [.. digits.Select((digit, at) => new KeptCell(Glyph(deposit, row, at), Alphabet.Digits, digit.ToString(), 0.9, digit.ToString(), Model))];

    // Names itself in its first pixels.
    private static byte[] Glyph(int deposit, int row, int at)
    {
        var glyph = new byte[CellReading.GlyphBytes];
        (glyph[0], glyph[1], glyph[2]) = ((byte)deposit, (byte)row, (byte)at);
        return glyph;
    }
}
