using Forms.PageCodes;
using Forms.Printing;
using Forms.Templates;

namespace Forms.Tests.PageCodes;

[TestClass]
public sealed class PageCodeTests
{
    private const string Text = "FR1:HELP-REQUEST:1:1/2:0KT6M9WX3P:0ABCDEFGHJKMNP";

    [TestMethod]
    [DataRow(PrintSize.Normal, 1, 1, 2)]
    [DataRow(PrintSize.Large, 1, 5, 5)]
    [DataRow(PrintSize.Normal, 99, 9, 9)]
    public void What_was_printed_is_what_is_read(PrintSize size, int version, int page, int pages)
    {
        var code = PageCode.Create(new FormId("help-request"), new FormVersion(version), size, page, pages, PageSerial.New(), SampleKeys.Of('7'));

        Assert.AreEqual(code, PageCode.TryParse(code.Text));
        Assert.AreEqual(PageCode.TagLength, code.Tag.Length);
        Assert.AreEqual('7', code.Tag[0]);
    }

    [TestMethod]
    public void The_three_lines_in_clear_are_the_code()
    {
        var code = PageCode.TryParse(Text)!;

        Assert.HasCount(3, code.ClearLines);
        Assert.AreEqual(Text, string.Join(':', code.ClearLines));
    }

    [TestMethod]
    public void Look_alikes_in_a_serial_are_put_right()
    {
        Assert.AreEqual("0011ABCDEF", PageSerial.TryParse("0OILABCDEF")!.Value.Value);
        Assert.AreEqual("0011ABCDEF", PageSerial.TryParse("0oilabcdef")!.Value.Value);
        Assert.AreEqual("0KT6M9WX3P", PageCode.TryParse(Text.Replace(":0KT6", ":OKT6", StringComparison.Ordinal))!.Serial.Value);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("0KT6M9WX3")]
    [DataRow("0KT6M9WX3P0")]
    [DataRow("UKT6M9WX3P")]
    [DataRow("0KT6-9WX3P")]
    [DataRow("0KT6M9WX3É")]
    public void What_is_no_serial_is_refused(string text) => Assert.IsNull(PageSerial.TryParse(text));

    [TestMethod]
    [DataRow("", DisplayName = "nothing")]
    [DataRow("https://www.exemple.fr/FR1:HELP-REQUEST", DisplayName = "another product")]
    [DataRow("FR2:HELP-REQUEST:1:1/2:0KT6M9WX3P:0ABCDEFGHJKMNP", DisplayName = "another edition of the code")]
    [DataRow("FR1:help-request:1:1/2:0KT6M9WX3P:0ABCDEFGHJKMNP", DisplayName = "small letters")]
    [DataRow("FR1:HR:1:1/2:0KT6M9WX3P:0ABCDEFGHJKMNP", DisplayName = "a form of two letters")]
    [DataRow("FR1:HELP-REQUEST-OF-A-LONG-NAME:1:1/2:0KT6M9WX3P:0ABCDEFGHJKMNP", DisplayName = "a form of 27 letters")]
    [DataRow("FR1:HELP-REQUEST:0:1/2:0KT6M9WX3P:0ABCDEFGHJKMNP", DisplayName = "version 0")]
    [DataRow("FR1:HELP-REQUEST:100:1/2:0KT6M9WX3P:0ABCDEFGHJKMNP", DisplayName = "version 100")]
    [DataRow("FR1:HELP-REQUEST:1S:1/2:0KT6M9WX3P:0ABCDEFGHJKMNP", DisplayName = "an unknown size")]
    [DataRow("FR1:HELP-REQUEST:1:0/2:0KT6M9WX3P:0ABCDEFGHJKMNP", DisplayName = "page 0")]
    [DataRow("FR1:HELP-REQUEST:1:3/2:0KT6M9WX3P:0ABCDEFGHJKMNP", DisplayName = "page 3 of 2")]
    [DataRow("FR1:HELP-REQUEST:1:10/12:0KT6M9WX3P:0ABCDEFGHJKMNP", DisplayName = "page 10")]
    [DataRow("FR1:HELP-REQUEST:1:1/2:0KT6M9WX3:0ABCDEFGHJKMNP", DisplayName = "a short serial")]
    [DataRow("FR1:HELP-REQUEST:1:1/2:0KT6M9WX3U:0ABCDEFGHJKMNP", DisplayName = "a U in the serial")]
    [DataRow("FR1:HELP-REQUEST:1:1/2:0KT6M9WX3P:0ABCDEFGHJKMN", DisplayName = "a short tag")]
    [DataRow("FR1:HELP-REQUEST:1:1/2:0KT6M9WX3P:0ABCDEFGHJKMNU", DisplayName = "a U in the tag")]
    [DataRow("FR1:HELP-REQUEST:1:1/2:0KT6M9WX3P", DisplayName = "no tag")]
    [DataRow("FR1:HELP-REQUEST:1:1/2:0KT6M9WX3P:0ABCDEFGHJKMNP:MORE", DisplayName = "more after the tag")]
    [DataRow("FR1:HELP-REQUEST:1:1/2:0KT6M9WX3P:0ABCDEFGHJKMNP\n", DisplayName = "a line end after the tag")]
    [DataRow(" FR1:HELP-REQUEST:1:1/2:0KT6M9WX3P:0ABCDEFGHJKMNP", DisplayName = "a blank before")]
    [DataRow("FR1:HELP-REQUEST:١:1/2:0KT6M9WX3P:0ABCDEFGHJKMNP", DisplayName = "an Arabic digit")]
    public void What_is_not_of_our_shape_is_refused(string text) => Assert.IsNull(PageCode.TryParse(text));

    [TestMethod]
    public void Ten_thousand_copies_have_ten_thousand_serials()
    {
        var serials = Enumerable.Range(0, 10_000).Select(_ => PageSerial.New()).ToHashSet();

        Assert.HasCount(10_000, serials);
        foreach (var serial in serials) Assert.AreEqual(serial, PageSerial.TryParse(serial.Value));
    }

    [TestMethod]
    public void The_longest_code_fits_the_printed_square()
    {
        var form = new FormId("twenty-letters-form1");
        var code = PageCode.Create(form, new FormVersion(99), PrintSize.Large, 9, 9, PageSerial.New(), SampleKeys.Of('Z'));
        Assert.AreEqual(20, form.Value.Length);

        var modules = QrModules.Of(code);

        // QR version 3 has 29 modules a side; the printed square is made for it.
        Assert.AreEqual(29, modules.GetLength(0));
        Assert.AreEqual(29, modules.GetLength(1));
        Assert.AreEqual(code, PageCode.TryParse(code.Text));
    }
}
