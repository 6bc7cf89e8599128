using Driving;
using Forms.Templates;

namespace Kiosk.Tests.Looking;

/// <summary>
/// Every page measured in the browser, on the screens it must fit. The looks are chosen so that each language, size and scheme is seen; all looks on
/// both screens, each with axe, take a quarter of an hour and are measured by <c>Benchmarks accessibility</c>.
/// </summary>
[TestClass]
public sealed class AuditTests
{
    [TestMethod]
    public Task Every_page_fits_the_smallest_screen_in_large_text_and_axe_finds_nothing() =>
        AuditAsync(ReferenceScreen.Smallest, new Looks(TextLanguage.French, LargeText: true, HighContrast: false), withAxe: true);

    [TestMethod]
    public Task Every_page_in_high_contrast_pleases_axe_on_the_usual_screen() =>
        AuditAsync(ReferenceScreen.Usual, new Looks(TextLanguage.English, LargeText: false, HighContrast: true), withAxe: true);

    [TestMethod]
    [DataRow(TextLanguage.FrenchEasy, true)]
    [DataRow(TextLanguage.FrenchEasy, false)]
    [DataRow(TextLanguage.English, true)]
    public Task Every_page_fits_the_smallest_screen(TextLanguage language, bool largeText) =>
        AuditAsync(ReferenceScreen.Smallest, new Looks(language, largeText, HighContrast: false), withAxe: false);

    private static async Task AuditAsync(ReferenceScreen screen, Looks looks, bool withAxe)
    {
        await using var kiosk = await KioskServer.StartAsync([screen.Setting, .. ShippedForms.Settings]);
        await using var tour = await Tour.StartAsync(kiosk, TestChromium.Shared, looks);
        var problems = new List<string>();
        var pages = 0;
        await foreach (var page in tour.PagesAsync())
        {
            pages++;
            problems.AddRange((await PageAudit.ProblemsAsync(tour.Page, screen, withAxe)).Select(problem => $"{page}: {problem}"));
        }

        Assert.IsGreaterThan(100, pages);
        Assert.IsEmpty(problems, string.Join('\n', problems.Take(40)));
    }
}
