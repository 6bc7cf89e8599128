using System.Text.Json;
using Microsoft.Playwright;

namespace Driving;

/// <summary>Where the focus stands: what has it, in which part of the page, how it is marked.</summary>
/// <param name="Part">0 for the bar on top, 1 for the page itself, 2 for the bar below.</param>
/// <param name="MarkPx">The width of the line around it, 0 when there is none.</param>
/// <param name="MarkContrast">Of that line with the ground it stands on.</param>
public sealed record FocusStop(string Name, int Part, double Left, double Top, double Right, double Bottom, double MarkPx, double MarkContrast)
{
    private const string Script = """
        () => {
          const element = document.activeElement;
          if (!element || element === document.body || element === document.documentElement) return null;
          // The box of a card is seen by the card around it.
          const marked = element.closest("label.card") ?? element;
          const style = getComputedStyle(marked);
          const box = marked.getBoundingClientRect();
          const light = colour => {
            const [r, g, b] = colour.match(/[\d.]+/g).map(Number).map(part => (part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const [dark, bright] = [light(style.outlineColor), light(getComputedStyle(document.documentElement).backgroundColor)].sort((one, other) => one - other);
          return JSON.stringify({
            name: element.id || element.dataset.sign || element.textContent.trim(),
            part: ["HEADER", "MAIN", "FOOTER"].indexOf(element.closest("header, main, footer")?.tagName),
            left: box.left, top: box.top, right: box.right, bottom: box.bottom,
            markPx: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth), markContrast: (bright + 0.05) / (dark + 0.05),
          });
        }
        """;

    private const int MostStops = 60;

    /// <summary>What has the focus now, or null.</summary>
    public static async Task<FocusStop?> NowAsync(IPage page) =>
        await page.EvaluateAsync<string?>(Script) is { } stop ? JsonSerializer.Deserialize<FocusStop>(stop, JsonSerializerOptions.Web) : null;

    /// <summary>All places where Tab stops on this page, from its beginning; ends where the page lets go of the focus.</summary>
    /// <exception cref="InvalidOperationException">The page never lets go of it.</exception>
    public static async Task<IReadOnlyList<FocusStop>> AllAsync(IPage page)
    {
        await page.EvaluateAsync("""
            () => {
              document.body.tabIndex = -1;
              document.body.focus();
              document.body.removeAttribute("tabindex");
            }
            """);
        List<FocusStop> stops = [];
        while (stops.Count < MostStops)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await NowAsync(page) is not { } stop || (stops.Count > 0 && stop.Name == stops[0].Name)) return stops;
            if (stops.Count > 0 && stop.Name == stops[^1].Name) throw new InvalidOperationException($"Tab does not lead away from « {stop.Name} ».");
            stops.Add(stop);
        }

        throw new InvalidOperationException($"Tab stops more than {MostStops} times on {page.Url}.");
    }

    /// <summary>Whether somebody who reads this page comes to <paramref name="next"/> after this: further down, or beside it to the right.</summary>
    public bool IsReadBefore(FocusStop next) =>
        Part != next.Part ? Part < next.Part : next.Top >= Bottom - 1 || next.Left >= Right - 1;
}
