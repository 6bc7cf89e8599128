using System.Globalization;
using System.Text.RegularExpressions;
using Forms.Printing;
using Forms.Templates;
using Kiosk.Receipt;
using Kiosk.Shell;
using Kiosk.Visits;
using Kiosk.Words;
using Testing;

namespace Kiosk.Tests.Receipt;

/// <summary>The receipt on each paper and in each language.</summary>
[TestClass]
public sealed partial class ReceiptPaperTests
{
    private static readonly TemplateLibrary Library = ((TemplateLibraryResult.Loaded)TemplateLibrary.Load(Path.Combine(Repository.Root, "forms-templates"))).Library;

    [TestMethod]
    [DataRow("roll80", 80, 0)]
    [DataRow("A6", 105, 148)]
    [DataRow("A4", 210, 297)]
    public async Task Each_form_in_each_language_fits_one_page_of_the_paper(string name, double widthMm, double heightMm)
    {
        var paper = SlipPaper.All.Single(paper => paper.Name == name);
        var folder = Directory.CreateTempSubdirectory("kiosk-slip-");
        foreach (var form in Library.Current)
        {
            foreach (var (language, _) in ScreenLanguages.Offered)
            {
                var (pdf, height) = SlipPrinter.Print(Lines(form, language, new DateOnly(2026, 11, 1)), paper);
                var file = Path.Combine(folder.FullName, "slip.pdf");
                await File.WriteAllBytesAsync(file, pdf);
                var info = await Poppler.InfoAsync(file);
                Assert.MatchesRegex(@"Pages:\s+1\s", info);
                Assert.Contains(FormattableString.Invariant($"{widthMm / 25.4 * 72:0} x {(heightMm > 0 ? heightMm : height) / 25.4 * 72:0} pts"), Rounded(info));
                var text = await Poppler.TextAsync(file);
                Assert.Contains("7K2M-9QXD", text);
                Assert.Contains(language == TextLanguage.English ? "1 November 2026" : "1er novembre 2026", text);
            }
        }

        folder.Delete(recursive: true);
    }

    [TestMethod]
    public void Too_much_for_the_paper_is_refused_and_not_cut_off() =>
        Assert.ThrowsExactly<ArgumentException>(() => SlipPrinter.Print([.. Enumerable.Repeat(new SlipLine("Encore une ligne", 14), 40)], SlipPaper.A6));

    private static IReadOnlyList<SlipLine> Lines(LoadedForm form, TextLanguage language, DateOnly day)
    {
        var screen = new Screen(new ScreenLanguages()[language], Preferences.Default with { Language = language }, Library.Commune, Visiting: true, 60, 30, new ScreenSize(476));
        return ReceiptText.Lines(screen, form, "7K2M-9QXD", day);
    }

    private static string Rounded(string info) => Decimal().Replace(info, number => double.Parse(number.Value, CultureInfo.InvariantCulture).ToString("0", CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\d+\.\d+")]
    private static partial Regex Decimal();
}
