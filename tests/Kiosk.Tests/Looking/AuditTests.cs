using Driving;
using Forms.Templates;

namespace Kiosk.Tests.Looking;

/// <summary>
/// Every page measured in the browser, on the screens it must fit. The looks are chosen so that each language, size and scheme is seen, and axe looks at
/// a share of the pages, which are made of the same parts; all pages in all looks on both screens, each with axe, are measured by
/// <c>Benchmarks accessibility</c>.
/// </summary>
[TestClass]
public sealed class AuditTests
{
    [TestMethod]
    public Task Every_page_fits_the_smallest_screen_in_large_text_and_axe_finds_nothing() =>
        AuditAsync(ReferenceScreen.Smallest, new Looks(TextLanguage.French, LargeText: true, HighContrast: false), withAxe: page => !IsOf("B", page) && !IsOf("C", page) && IsOfShare(page, 4));

    [TestMethod]
    public Task Pages_in_high_contrast_please_axe_on_the_usual_screen() =>
        AuditAsync(ReferenceScreen.Usual, new Looks(TextLanguage.English, LargeText: false, HighContrast: true), withAxe: _ => true, wanted: page => IsOf("B", page) && IsOfShare(page, 3), least: 8);

    [TestMethod]
    [DataRow(TextLanguage.FrenchEasy, true)]
    [DataRow(TextLanguage.English, true)]
    public Task Every_page_fits_the_smallest_screen(TextLanguage language, bool largeText) =>
        AuditAsync(ReferenceScreen.Smallest, new Looks(language, largeText, HighContrast: false), withAxe: _ => false, wanted: page => !IsOf("C", page) && !IsRefusal(page), least: 40);

    [TestMethod]
    public Task The_notice_in_easy_French_fits_the_usual_screen_line_by_line() =>
        AuditAsync(ReferenceScreen.Usual, new Looks(TextLanguage.FrenchEasy, LargeText: false, HighContrast: false), withAxe: _ => false, wanted: page => page.Contains("your-data", StringComparison.Ordinal), least: 2);

    private static bool IsOf(string form, string page) => page.StartsWith($"{form}-", StringComparison.Ordinal);

    // What is wrong is said in one line where the hint was, in whatever language.
    private static bool IsRefusal(string page) => page.EndsWith("-error", StringComparison.Ordinal);

    // One page in so many, always the same ones, chosen by their names.
    private static bool IsOfShare(string page, int of) => page.Sum(sign => sign) % of == 0;

    private static async Task AuditAsync(ReferenceScreen screen, Looks looks, Predicate<string> withAxe, Predicate<string>? wanted = null, int least = 100)
    {
        await using var kiosk = await KioskServer.StartAsync([screen.Setting, .. ShippedForms.Settings]);
        await using var tour = await Tour.StartAsync(kiosk, TestChromium.Shared, looks);
        var problems = new List<string>();
        var pages = 0;
        await foreach (var page in tour.PagesAsync(wanted))
        {
            pages++;
            problems.AddRange((await PageAudit.ProblemsAsync(tour.Page, screen, withAxe(page))).Select(problem => $"{page}: {problem}"));
        }

        Assert.IsGreaterThan(least, pages);
        Assert.IsEmpty(problems, string.Join('\n', problems.Take(40)));
    }
}
