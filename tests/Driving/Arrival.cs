using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Driving;

/// <summary>
/// Waits for the address a page is at. The address is asked for again and again: waiting for the event of a navigation misses one that comes while the
/// wait is being set up, which happens on a busy machine.
/// </summary>
public static class Arrival
{
    private const float PatienceMs = 20_000;
    private const float MissedMs = 2_000;

    /// <summary>Waits until the page is the one of this path, and whole.</summary>
    /// <param name="path">From the first slash, without query; a « * » at its end stands for anything.</param>
    public static async Task ArriveAsync(this IPage page, string path, float patienceMs = PatienceMs)
    {
        await Assertions.Expect(page).ToHaveURLAsync(Pattern(path), new() { Timeout = patienceMs });
        await page.WholeAsync();
    }

    /// <summary>Waits until the page is any other than the one of this path, and whole.</summary>
    public static async Task LeaveAsync(this IPage page, string path)
    {
        await Assertions.Expect(page).Not.ToHaveURLAsync(Pattern(path), new() { Timeout = PatienceMs });
        await page.WholeAsync();
    }

    /// <summary>Waits until the page has everything it is made of. Asked again for the same reason: the event may come while the wait is being set up.</summary>
    public static async Task WholeAsync(this IPage page)
    {
        for (var waited = 0f; ; waited += MissedMs)
        {
            try
            {
                await page.WaitForLoadStateAsync(options: new() { Timeout = MissedMs });
                return;
            }
            catch (TimeoutException) when (waited < Chromium.PatienceMs)
            {
                // Still under way, or missed.
            }
        }
    }

    private static Regex Pattern(string path) =>
        new($@"^https?://[^/]+{(path.EndsWith('*') ? Regex.Escape(path[..^1]) : $@"{Regex.Escape(path)}(\?.*)?$")}");
}
