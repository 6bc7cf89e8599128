using FormScanner.Characters;
using SkiaSharp;

namespace FormScanner.Tests.Characters;

[TestClass]
public sealed class GlyphFinderTests
{
    private const byte Ball = 40;
    private const byte Pencil = 170;

    [TestMethod]
    [DataRow(DrawnCell.GreyFrame)]
    [DataRow(DrawnCell.BlackFrame)]
    public void A_cell_with_nothing_but_its_frame_is_empty(byte frame) =>
        Assert.IsInstanceOfType<CellContent.Nothing>(Find(DrawnCell.Of(_ => { }, frame)));

    [TestMethod]
    public void Dust_is_not_ink()
    {
        var cell = DrawnCell.Of(canvas =>
        {
            using var speck = new SKPaint { Color = SKColors.Black };
            canvas.DrawRect(2, 3, 0.2f, 0.2f, speck);
            canvas.DrawRect(4, 5, 0.15f, 0.2f, speck);
        });

        Assert.IsInstanceOfType<CellContent.Nothing>(Find(cell));
    }

    [TestMethod]
    [DataRow(1.5)]
    [DataRow(3.0)]
    [DataRow(6.0)]
    public void A_glyph_has_its_longer_side_24_pixels_long_and_stands_in_the_middle(double heightMm)
    {
        var glyph = Glyph(DrawnCell.Of(canvas => DrawnCell.Stroke(canvas, Ball, (2, 4 - heightMm / 2), (2, 4 + heightMm / 2), (3.4, 4 + heightMm / 2))));

        var rows = Enumerable.Range(0, 28).Where(y => Enumerable.Range(0, 28).Any(x => glyph.Pixels[y * 28 + x] > 60)).ToList();
        Assert.AreEqual(2, rows[0], 1);
        Assert.AreEqual(25, rows[^1], 1);
        Assert.AreEqual(heightMm + 0.5, glyph.HeightMm, 0.2);
    }

    [TestMethod]
    public void A_pencil_is_shown_as_dark_as_a_pen()
    {
        var pen = Glyph(DrawnCell.Of(canvas => DrawnCell.Stroke(canvas, Ball, (2, 2), (4, 6))));
        var pencil = Glyph(DrawnCell.Of(canvas => DrawnCell.Stroke(canvas, Pencil, (2, 2), (4, 6))));

        var differing = pen.Pixels.Zip(pencil.Pixels).Count(pair => Math.Abs(pair.First - pair.Second) > 90);
        Assert.IsLessThan(8, differing);
    }

    [TestMethod]
    [DataRow(DrawnCell.GreyFrame)]
    [DataRow(DrawnCell.BlackFrame)]
    public void A_stroke_that_runs_over_the_frame_stays_whole(byte frame)
    {
        var glyph = Glyph(DrawnCell.Of(canvas => DrawnCell.Stroke(canvas, Ball, (3, 4), (3, 8.6)), frame));

        Assert.AreEqual(5.1, glyph.HeightMm, 0.35);
        Assert.IsTrue(Enumerable.Range(3, 22).All(y => Enumerable.Range(0, 28).Any(x => glyph.Pixels[y * 28 + x] > 80)), "the stroke has a gap where the frame was");
    }

    [TestMethod]
    public void What_belongs_to_the_next_cell_is_left_out()
    {
        var alone = Glyph(DrawnCell.Of(canvas => DrawnCell.Stroke(canvas, Ball, (2, 2), (4, 6))));
        var beside = Glyph(DrawnCell.Of(canvas =>
        {
            DrawnCell.Stroke(canvas, Ball, (2, 2), (4, 6));
            DrawnCell.Stroke(canvas, Ball, (6.9, 3), (8.5, 5));
        }));

        CollectionAssert.AreEqual(alone.Pixels, beside.Pixels);
    }

    [TestMethod]
    public void A_character_across_the_border_of_its_cell_is_no_character()
    {
        var cell = DrawnCell.Of(canvas => DrawnCell.Stroke(canvas, Ball, (4.6, 2), (9, 2), (9, 6), (4.6, 6)));

        Assert.IsInstanceOfType<CellContent.BeyondBorder>(Find(cell));
    }

    [TestMethod]
    public void A_hyphen_is_told_by_its_place_and_a_mark_at_the_foot_is_none()
    {
        Assert.AreEqual('-', SmallMark.Of(Glyph(DrawnCell.Of(canvas => DrawnCell.Stroke(canvas, Ball, (2, 4), (4.6, 4.1))))));
        Assert.IsNull(SmallMark.Of(Glyph(DrawnCell.Of(canvas => DrawnCell.Stroke(canvas, Ball, (2, 7.3), (4.6, 7.3))))));
    }

    [TestMethod]
    public void An_apostrophe_is_told_by_its_place_and_a_one_by_its_height()
    {
        Assert.AreEqual('\'', SmallMark.Of(Glyph(DrawnCell.Of(canvas => DrawnCell.Stroke(canvas, Ball, (3.3, 1), (3, 2.6))))));
        Assert.IsNull(SmallMark.Of(Glyph(DrawnCell.Of(canvas => DrawnCell.Stroke(canvas, Ball, (3.3, 1.5), (3.2, 6.5))))));
    }

    [TestMethod]
    public void A_character_in_a_ring_is_told_from_a_zero_with_a_dot()
    {
        Assert.IsTrue(Glyph(Ringed(canvas => DrawnCell.Stroke(canvas, Ball, (2.5, 2.6), (3.2, 2.6), (3.2, 5.4)))).IsEnclosed);
        Assert.IsFalse(Glyph(Ringed(canvas => DrawnCell.Stroke(canvas, Ball, (3, 3.8), (3, 4.2)))).IsEnclosed);
        Assert.IsFalse(Glyph(Ringed(_ => { })).IsEnclosed);
    }

    private static Cell Ringed(Action<SKCanvas> inside) => DrawnCell.Of(canvas =>
    {
        DrawnCell.Stroke(canvas, Ball, [.. Enumerable.Range(0, 25).Select(i => (3 + 1.8 * Math.Cos(i * Math.PI / 12), 4 + 3 * Math.Sin(i * Math.PI / 12)))]);
        inside(canvas);
    });

    private static CellContent Find(Cell cell) => new GlyphFinder(GlyphLimits.Default).Find(cell);

    private static Glyph Glyph(Cell cell) => Find(cell) is CellContent.Ink ink ? ink.Glyph : throw new AssertFailedException("no ink was found in the cell");
}
