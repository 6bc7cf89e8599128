using Forms.Geometry;
using Forms.Templates;
using FormScanner.Characters;
using Testing.Paper.Handwriting;

namespace FormScanner.Tests.Characters;

[TestClass]
public sealed class CharacterReaderTests
{
    [TestMethod]
    public void The_odds_of_a_cell_sum_to_one()
    {
        foreach (var alphabet in Enum.GetValues<Alphabet>())
        {
            var odds = Odds('5', alphabet);
            Assert.AreEqual(1, CellOdds.Characters.Sum(odds.Of) + odds.NotACharacter, 1e-9, alphabet.ToString());
        }
    }

    [TestMethod]
    [DataRow('M')]
    [DataRow('K')]
    [DataRow('W')]
    public void In_a_row_of_digits_a_letter_of_another_shape_is_no_character(char letter) =>
        Assert.IsGreaterThan(0.5, Odds(letter, Alphabet.Digits).NotACharacter);

    [TestMethod]
    public void In_a_row_of_digits_an_O_is_a_zero()
    {
        var odds = Odds('O', Alphabet.Digits);

        Assert.AreEqual('0', odds.Best(1)[0].Character);
        Assert.IsLessThan(0.2, odds.NotACharacter);
    }

    [TestMethod]
    public void Where_both_may_stand_the_kind_of_field_tells_an_O_from_a_zero()
    {
        Assert.AreEqual('0', Odds('O', Alphabet.Alphanumeric, CellFormat.Number).Best(1)[0].Character);
        Assert.AreEqual('O', Odds('O', Alphabet.Alphanumeric, CellFormat.Street).Best(1)[0].Character);
    }

    [TestMethod]
    [DataRow('-')]
    [DataRow('\'')]
    public void A_hyphen_or_an_apostrophe_is_read_among_letters_and_refused_among_digits(char mark)
    {
        Assert.AreEqual(mark, Odds(mark, Alphabet.Capitals).Best(1)[0].Character);
        Assert.AreEqual(1, Odds(mark, Alphabet.Digits).NotACharacter);
    }

    [TestMethod]
    public void An_empty_cell_and_one_that_the_border_cuts_cost_no_look_of_the_network()
    {
        using var net = new CharacterNet();
        var read = new CharacterReader(net, CharacterLimits.Default).Read([CellContent.Nothing.Instance, CellContent.BeyondBorder.Instance], Alphabet.Digits, CellFormat.Phone);

        Assert.IsTrue(read[0].Odds.IsEmpty);
        Assert.AreEqual(1, read[1].Odds.NotACharacter);
        Assert.IsTrue(read.All(cell => cell.Glyph is null));
    }

    [TestMethod]
    public void A_character_half_as_high_as_its_neighbours_is_read_and_never_sure()
    {
        using var net = new CharacterNet();
        var reader = new CharacterReader(net, CharacterLimits.Default);
        var (whole, low) = (Drawn('5', 8), Drawn('5', 4));
        var among = reader.Read([whole, whole, low, whole, whole], Alphabet.Digits, CellFormat.Phone);

        Assert.AreEqual('5', among[2].Odds.Best(1)[0].Character);
        Assert.AreEqual(0.5, among[2].Odds.NotACharacter, 1e-9);
        Assert.IsLessThan(0.1, among[1].Odds.NotACharacter);
        Assert.IsLessThan(0.1, reader.Read([low, low, low, low], Alphabet.Digits, CellFormat.Phone)[2].Odds.NotACharacter, "a small hand is small throughout");
    }

    [TestMethod]
    public void A_character_in_a_ring_is_never_sure()
    {
        using var net = new CharacterNet();
        var ringed = new CellContent.Ink(((CellContent.Ink)Drawn('5', 8)).Glyph with { IsEnclosed = true });

        Assert.IsGreaterThanOrEqualTo(0.5, new CharacterReader(net, CharacterLimits.Default).Read([ringed], Alphabet.Digits, CellFormat.Phone)[0].Odds.NotACharacter);
    }

    /// <summary>A character drawn by the hand of the page maker.</summary>
    private static CellOdds Odds(char character, Alphabet alphabet, CellFormat format = CellFormat.Text)
    {
        using var net = new CharacterNet();
        return new CharacterReader(net, CharacterLimits.Default).Read([Drawn(character, 8)], alphabet, format)[0].Odds;
    }

    private static CellContent Drawn(char character, double heightMm)
    {
        var cell = DrawnCell.Of(canvas => CellInkPainter.Paint(
            canvas, new PageRect(0, 0, 6.5, heightMm),
            character switch { '-' => new CellInk.Hyphen(), '\'' => new CellInk.Apostrophe(), _ => new CellInk.Drawn(character) },
            Writer.Of(12, PenKind.BallPoint), new Random(4)));
        return new GlyphFinder(GlyphLimits.Default).Find(cell);
    }
}
