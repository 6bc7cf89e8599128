using FormScanner.Characters;

namespace FormScanner.Tests.Characters;

[TestClass]
public sealed class HandLimitsTests
{
    [TestMethod]
    [DataRow("0654260559", "0654262939", true)]
    [DataRow("0654260559", "0654260559", false)]
    [DataRow("0654260559", "0654260539", false, DisplayName = "one cell may be of an unknown typeface")]
    [DataRow("06542605590654260559", "06542605590654262539", false, DisplayName = "two of twenty as well")]
    public void A_row_that_looks_typed_was_written_where_the_network_is_sure_of_other_characters(string network, string print, bool written) =>
        Assert.AreEqual(written, HandLimits.Default.WasWritten(Read(network, 0.97), Read(print, 0.7)));

    [TestMethod]
    public void A_doubtful_network_does_not_speak_against_print() =>
        Assert.IsFalse(HandLimits.Default.WasWritten(Read("1234567890", 0.8), Read("0987654321", 0.6)));

    private static IReadOnlyList<ReadCell> Read(string text, double confidence) =>
        [.. text.Select(character => new ReadCell(CellOdds.Only(character, confidence), null, []))];
}
