using Forms.PageCodes;
using Forms.Printing;
using Forms.Tests.Layout;
using Forms.Tests.PageCodes;

namespace Forms.Tests.Printing;

[TestClass]
[NeedsPoppler]
public sealed class FormPrinterTests
{
    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Token => TestContext.CancellationToken;

    [TestMethod]
    [DataRow("help-request/1/layout.json", 1)]
    [DataRow("help-request/1/layout.json", 3)]
    [DataRow("volunteer-offer/1/layout.large.json", 2)]
    public async Task Every_copy_has_all_its_pages_in_A4(string file, int copies)
    {
        using var folder = new FileFolder();
        var (pdf, serials) = Print(folder, file, copies);

        var facts = await PopplerTool.RunAsync("pdfinfo", Token, pdf);

        var pages = copies * ShippedGeometry.Of(file).Pages.Count;
        StringAssert.Matches(facts, new($@"(?m)^Pages:\s+{pages}$"));
        StringAssert.Matches(facts, new(@"(?m)^Page size:.*\(A4\)$"));
        Assert.HasCount(copies, serials.Distinct());
    }

    [TestMethod]
    public async Task All_typefaces_are_in_the_file()
    {
        using var folder = new FileFolder();
        var fonts = await PopplerTool.RunAsync("pdffonts", Token, Print(folder, "help-request/1/layout.json", 1).Pdf);

        var lines = fonts.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var embedded = lines[0].IndexOf("emb", StringComparison.Ordinal);
        Assert.IsGreaterThan(3, lines.Length, fonts);
        foreach (var line in lines.Skip(2)) Assert.AreEqual("yes", line[embedded..(embedded + 3)], fonts);
    }

    [TestMethod]
    public async Task Words_can_be_searched_with_their_accents()
    {
        using var folder = new FileFolder();
        var (pdf, serials) = Print(folder, "help-request/1/layout.json", 2);

        var text = await PopplerTool.RunAsync("pdftotext", Token, "-layout", pdf, "-");

        foreach (var word in (string[])["Quartier", "Téléphone", "Tournez la page, s’il vous plaît.", "Page 2/2", "FR1:HELP-REQUEST:1:1/2"])
            Assert.Contains(word, text);
        foreach (var serial in serials) Assert.Contains(serial.Value, text.Replace(" ", "", StringComparison.Ordinal));
    }

    [TestMethod]
    public void The_code_of_a_page_names_form_copy_and_page()
    {
        var layout = ShippedGeometry.Of("help-request/1/layout.large.json");
        var serial = PageSerial.New();

        var code = FormPrinter.CodeOf(layout, layout.Pages[3], serial, SampleKeys.Of('A'));

        Assert.StartsWith($"FR1:HELP-REQUEST:1L:4/5:{serial}:A", code.Text);
        Assert.IsTrue(SampleKeys.Of('A').Verify(code));
    }

    private static (string Pdf, IReadOnlyList<PageSerial> Serials) Print(FileFolder folder, string file, int copies)
    {
        var path = folder.At("copies.pdf");
        using var output = File.Create(path);
        return (path, FormPrinter.Print(ShippedGeometry.Of(file), "Demande d’aide", copies, SampleKeys.Of('A'), output));
    }
}
