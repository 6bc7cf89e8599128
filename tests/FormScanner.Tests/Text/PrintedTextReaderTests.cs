using FormScanner.Imaging;
using FormScanner.Tests.Imaging;
using FormScanner.Text;

namespace FormScanner.Tests.Text;

[TestClass]
[NeedsFile("/usr/share/tesseract-ocr/5/tessdata/fra.traineddata", "tesseract-ocr-fra")]
public sealed class PrintedTextReaderTests
{
    [TestMethod]
    public void A_printed_French_line_is_read_with_its_accents()
    {
        using var reader = new PrintedTextReader();

        var line = reader.ReadLine(PrintedWords.Of("Demande d’aide à domicile, été et rentrée"));

        Assert.AreEqual("Demande d'aide à domicile, été et rentrée", line.Text.Replace('’', '\''));
        Assert.IsGreaterThan(0.8, line.Confidence);
    }

    [TestMethod]
    public void Only_characters_that_can_occur_are_read()
    {
        using var reader = new PrintedTextReader();

        var line = reader.ReadLine(PrintedWords.Of("Tel 56 78"), "5678");

        Assert.IsTrue(line.Text.All("5678 ".Contains), line.Text);
    }

    [TestMethod]
    [DataRow(1, 1, 0)]
    [DataRow(60, 60, 255)]
    [DataRow(3, 400, 255)]
    [DataRow(60, 60, 0)]
    public void Where_nothing_is_printed_nothing_is_read(int widthPx, int heightPx, int level)
    {
        using var reader = new PrintedTextReader();
        var blank = GreyImage.Unwritten(widthPx, heightPx);
        blank.Pixels.AsSpan().Fill((byte)level);

        Assert.AreEqual(new PrintedLine("", 0), reader.ReadLine(blank));
        Assert.IsEmpty(reader.ReadSymbols(blank, "0123456789"));
    }

    // The library ends the process by an assertion when an empty result is asked for more: a test that merely returns has passed.
    [TestMethod]
    public void Noise_of_any_shape_is_survived()
    {
        using var reader = new PrintedTextReader();
        var random = new Random(11);
        for (var i = 0; i < 60; i++)
        {
            var noise = GreyImage.Unwritten(random.Next(1, 90), random.Next(1, 90));
            random.NextBytes(noise.Pixels);

            Assert.IsTrue(reader.ReadSymbols(noise, "0123456789").All(symbol => symbol.Character.Confidence is >= 0 and <= 1));
            Assert.IsInRange(0.0, 1.0, reader.ReadLine(noise).Confidence);
        }
    }
}
