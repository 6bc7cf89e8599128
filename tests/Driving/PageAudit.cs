using System.Text.Json;
using Microsoft.Playwright;

namespace Driving;

/// <summary>
/// Holds the page that is shown against what every page must be (kiosk.md K1, K2, K4, K16): all of it on the screen, targets and type large enough in
/// millimetres, nothing that axe finds.
/// </summary>
public static class PageAudit
{
    private const double LeastTargetMm = 20;
    private const double LeastGapMm = 4;
    private const double LeastCardWideMm = 80;
    private const double LeastCardHighMm = 25;
    private const double LeastCapitalMm = 6.1;
    private const double LeastLargeCapitalMm = 7.4;
    private const double CapitalEm = 0.668; // Atkinson Hyperlegible

    // Sizes are those on the screen; the link in the band that says what is wrong leads to the field beside it, which is a full target (WCAG 2.5.8, equivalent).
    private const string Measure = """
        () => {
          const shown = e => { const r = e.getBoundingClientRect(); return r.width > 1 && r.height > 1 && getComputedStyle(e).visibility === 'visible'; };
          const box = e => { const r = e.getBoundingClientRect(); return { name: e.id || e.textContent.trim().slice(0, 30), x: r.left, y: r.top, w: r.width, h: r.height, card: e.classList.contains('card') }; };
          const targets = [...document.querySelectorAll('a, button, input, label.card')]
            .filter(e => shown(e) && e.type !== 'hidden' && !e.closest('#problem') && !(e.tagName === 'INPUT' && e.closest('.card')));
          const texts = [];
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) {
            const parent = walk.currentNode.parentElement;
            if (!walk.currentNode.data.trim() || !shown(parent) || parent.closest('.unseen, noscript, script')) continue;
            const range = document.createRange(); range.selectNodeContents(walk.currentNode);
            const r = range.getBoundingClientRect();
            texts.push({ text: walk.currentNode.data.trim().slice(0, 30), size: parseFloat(getComputedStyle(parent).fontSize), x: r.left, y: r.top, w: r.width, h: r.height });
          }
          const main = document.querySelector('main').getBoundingClientRect();
          const footer = document.querySelector('footer').getBoundingClientRect();
          const lowest = Math.max(...[...document.querySelector('main').querySelectorAll('*')].filter(shown).map(e => e.getBoundingClientRect().bottom), main.top);
          return JSON.stringify({
            scrolls: document.documentElement.scrollHeight > innerHeight + 1 || document.documentElement.scrollWidth > innerWidth + 1,
            width: innerWidth, height: innerHeight, lowest, footer: footer.top, large: document.documentElement.dataset.text === 'large',
            targets: targets.map(box), texts });
        }
        """;

    /// <summary>Everything that is wrong with the page, one sentence each; empty when it is as it must be.</summary>
    /// <param name="withAxe">Whether axe looks too, which takes longer than all the rest.</param>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(IPage page, ReferenceScreen screen, bool withAxe)
    {
        // A page is measured with its styles, not while they are on their way.
        await page.WholeAsync();
        var measured = JsonSerializer.Deserialize<Measured>(await page.EvaluateAsync<string>(Measure), JsonSerializerOptions.Web)!;
        return [.. Fit(measured), .. Targets(measured, screen), .. Type(measured, screen), .. withAxe ? await Axe.ProblemsAsync(page, enhanced: true) : []];
    }

    private static IEnumerable<string> Fit(Measured page)
    {
        if (page.Scrolls) yield return "the page scrolls";
        if (page.Lowest > page.Footer + 1) yield return FormattableString.Invariant($"the content ends at {page.Lowest:0} px, the footer begins at {page.Footer:0} px");
        foreach (var box in page.Targets.Concat(page.Texts).Where(box => box.X < -1 || box.Y < -1 || box.X + box.W > page.Width + 1 || box.Y + box.H > page.Height + 1))
            yield return $"« {box.Label} » is not wholly on the screen";
    }

    private static IEnumerable<string> Targets(Measured page, ReferenceScreen screen)
    {
        var mm = screen.PixelsPerMm;
        foreach (var target in page.Targets)
        {
            var (wide, high) = target.Card ? (LeastCardWideMm, LeastCardHighMm) : (LeastTargetMm, LeastTargetMm);
            if (target.W / mm < wide - 0.1 || target.H / mm < high - 0.1)
                yield return FormattableString.Invariant($"« {target.Label} » is {target.W / mm:0.0} × {target.H / mm:0.0} mm, at least {wide} × {high} are needed");
        }

        foreach (var (index, one) in page.Targets.Index())
            foreach (var other in page.Targets.Skip(index + 1))
                if (one.Gap(other) / mm is var gap && gap < LeastGapMm - 0.1)
                    yield return FormattableString.Invariant($"« {one.Label} » and « {other.Label} » are {gap:0.0} mm apart, at least {LeastGapMm} are needed");
    }

    private static IEnumerable<string> Type(Measured page, ReferenceScreen screen)
    {
        var least = page.Large ? LeastLargeCapitalMm : LeastCapitalMm;
        return from text in page.Texts
               let capital = text.Size * CapitalEm / screen.PixelsPerMm
               where capital < least - 0.05
               select FormattableString.Invariant($"« {text.Label} » has capitals of {capital:0.0} mm, at least {least} are needed");
    }

    private sealed record Measured(bool Scrolls, double Width, double Height, double Lowest, double Footer, bool Large, IReadOnlyList<Box> Targets, IReadOnlyList<Box> Texts);

    private sealed record Box(string? Name, string? Text, double Size, double X, double Y, double W, double H, bool Card)
    {
        public string Label => Name ?? Text ?? "";

        // Beside or above each other, whichever way they are further apart.
        public double Gap(Box other) => Math.Max(
            Math.Max(X, other.X) - Math.Min(X + W, other.X + other.W),
            Math.Max(Y, other.Y) - Math.Min(Y + H, other.Y + other.H));
    }
}
