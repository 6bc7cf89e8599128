using FormScanner.Imaging;

namespace FormScanner.Tests.Imaging;

[TestClass]
public sealed class GreyImageTests
{
    // Widths around the length of a vector and of its multiples.
    [TestMethod]
    [DataRow(2, 2)]
    [DataRow(7, 5)]
    [DataRow(64, 6)]
    [DataRow(129, 31)]
    [DataRow(200, 48)]
    public void Shrinking_takes_the_mean_of_each_square(int widthPx, int heightPx)
    {
        var image = Noise(widthPx, heightPx);
        for (var factor = 2; factor <= Math.Min(16, Math.Min(widthPx, heightPx)); factor++)
        {
            var small = image.Shrink(factor);

            Assert.AreEqual((widthPx / factor, heightPx / factor), (small.WidthPx, small.HeightPx));
            for (var y = 0; y < small.HeightPx; y++)
            {
                for (var x = 0; x < small.WidthPx; x++)
                {
                    Assert.AreEqual(Mean(image, x * factor, y * factor, factor), small.Row(y)[x], $"1/{factor} at {x}, {y}");
                }
            }
        }
    }

    [TestMethod]
    public void A_crop_that_reaches_over_the_edge_ends_there()
    {
        var image = Noise(20, 10);

        var part = image.Crop(15, -3, 10, 5);

        Assert.AreEqual((5, 2), (part.WidthPx, part.HeightPx));
        Assert.AreEqual(image.Row(1)[15], part.Row(1)[0]);
    }

    [TestMethod]
    public void Four_quarter_turns_give_the_page_back()
    {
        var image = Noise(130, 71);

        var turned = image;
        for (var i = 0; i < 4; i++)
        {
            turned = Upright.Of(turned, PageTurn.RightTop);
        }

        CollectionAssert.AreEqual(image.Pixels, turned.Pixels);
    }

    private static GreyImage Noise(int widthPx, int heightPx)
    {
        var image = GreyImage.Unwritten(widthPx, heightPx);
        new Random(17).NextBytes(image.Pixels);
        return image;
    }

    private static byte Mean(GreyImage image, int left, int top, int side)
    {
        var sum = side * side / 2;
        for (var y = top; y < top + side; y++)
        {
            for (var x = left; x < left + side; x++)
            {
                sum += image.Row(y)[x];
            }
        }

        return (byte)(sum / (side * side));
    }
}
