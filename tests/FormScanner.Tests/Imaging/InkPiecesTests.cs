using FormScanner.Imaging;

namespace FormScanner.Tests.Imaging;

[TestClass]
public sealed class InkPiecesTests
{
    private static readonly string[] Drawing =
    [
        "##....#",
        "##...#.",
        "....#..",
        "#......",
    ];

    [TestMethod]
    public void Pieces_have_their_borders_area_and_centre()
    {
        var square = Pieces(Touching.SidesAndCorners).All[0];

        Assert.AreEqual((0, 0, 1, 1, 4), (square.LeftPx, square.TopPx, square.RightPx, square.BottomPx, square.AreaPx));
        Assert.AreEqual((1.0, 1.0), (square.CentreXPx, square.CentreYPx));
        Assert.AreEqual(4.0 / 12, square.VarianceX, 1e-9);
        Assert.AreEqual(0, square.Covariance, 1e-9);
    }

    [TestMethod]
    [DataRow(Touching.SidesAndCorners, 3)]
    [DataRow(Touching.Sides, 5)]
    public void Pixels_that_meet_at_corners_are_one_piece_when_asked(object touching, int count) =>
        Assert.HasCount(count, Pieces((Touching)touching).All);

    [TestMethod]
    public void A_slash_leans_up_to_the_right() =>
        Assert.IsLessThan(0, Pieces(Touching.SidesAndCorners).All[1].Covariance);

    [TestMethod]
    public void Every_pixel_of_ink_knows_its_piece()
    {
        var pieces = Pieces(Touching.SidesAndCorners);

        Assert.AreEqual("00----1 00---1- ----1-- 2------", string.Join(' ', Rows(pieces)));
    }

    private static IEnumerable<string> Rows(InkPieces pieces) =>
        string.Concat(pieces.Labels.ToArray().Select(label => label < 0 ? "-" : $"{label}")).Chunk(Drawing[0].Length).Select(row => new string(row));

    private static InkPieces Pieces(Touching touching) =>
        InkPieces.Of(string.Concat(Drawing).Select(pixel => pixel == '#').ToArray(), Drawing[0].Length, touching);
}
