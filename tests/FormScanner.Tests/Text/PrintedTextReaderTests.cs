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
    [DataRow("2")]
    [DataRow("5")]
    [DataRow("7")]
    [DataRow("9")]
    public void A_printed_digit_is_read_alone(string digit)
    {
        using var reader = new PrintedTextReader();

        var read = reader.ReadCharacter(PrintedWords.Of(digit), "0123456789");

        Assert.AreEqual(digit[0], read.Character);
        Assert.IsFalse(read.Alternatives.Any(guess => guess.Character == digit[0]), "The choice is not among its alternatives.");
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
        Assert.AreEqual(PrintedCharacter.None, reader.ReadCharacter(blank, "0123456789"));
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

            Assert.IsInRange(0.0, 1.0, reader.ReadCharacter(noise, "0123456789").Confidence);
            Assert.IsInRange(0.0, 1.0, reader.ReadLine(noise).Confidence);
        }
    }
}
