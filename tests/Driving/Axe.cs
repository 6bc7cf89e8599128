using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Driving;

/// <summary>
/// Lets axe look at a page. It runs in the page itself and tells only what is wrong; the package for Playwright opens a second page for
/// each look and carries all that was right across, which takes three times as long.
/// </summary>
public static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // AAA contrast and target size are in none of the tags.
    private const string Look = """
        async enhanced => (await axe.run(document, {
          runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
          rules: enhanced ? { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } } : {},
          resultTypes: ['violations'],
          iframes: false,
        })).violations.flatMap(found => found.nodes.map(node => `axe ${found.id}: ${found.help}: ${node.html.slice(0, 160)}`))
        """;

    /// <summary>What is wrong by WCAG 2.2 A and AA and by good practice, one sentence each; empty when nothing is.</summary>
    /// <param name="enhanced">Whether contrast of seven to one and the size of targets are asked for too.</param>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(IPage page, bool enhanced)
    {
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Look, enhanced);
    }
}
