using System.CommandLine;
using System.Globalization;
using Driving;

namespace Benchmarks.Screens;

/// <summary><c>paint</c>: from a touch to the frame that shows it, and the bytes of the heaviest page with all it loads, in a real browser.</summary>
internal static class PaintCommand
{
    // Event Timing tells of a touch and the next frame after it, rounded to 8 ms; touches below 16 ms are not told and count as 16.
    private const string Observe = """
        () => { window.touches = []; new PerformanceObserver(list => { for (const e of list.getEntries()) if (e.name === 'click') window.touches.push(e.duration); })
          .observe({ type: 'event', durationThreshold: 16, buffered: true }); }
        """;

    public static Command Create()
    {
        var command = new Command("paint", "Times the answer to a touch in Chromium, and weighs the pages.");
        command.SetAction(async (_, cancellation) =>
        {
            await using var chromium = await Chromium.StartAsync();
            await using var kiosk = await KioskServer.StartAsync();
            await using var elder = await Elder.AtAsync(kiosk, chromium, reducedMotion: false);
            await elder.TapAsync("start-help-request");
            await elder.TapAsync("continue");
            await elder.ChooseAsync("self");
            await elder.Page.EvaluateAsync(Observe);
            const int touches = 60;
            for (var touch = 0; touch < touches; touch++) await elder.Page.Locator(".card").Nth(touch % 6).ClickAsync();
            await elder.Page.WaitForFunctionAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))");
            var seen = await elder.Page.EvaluateAsync<double[]>("() => window.touches");
            var times = seen.Concat(Enumerable.Repeat(16.0, Math.Max(0, touches - seen.Length))).Order().ToList();
            Print("touches", times.Count);
            Print("touch to paint, median, ms", times[times.Count / 2]);
            Print("touch to paint, most, ms", times[^1]);
            await PrintWeightsAsync(kiosk, chromium);
            return 0;
        });
        return command;
    }

    private static async Task PrintWeightsAsync(KioskServer kiosk, Chromium chromium)
    {
        foreach (var path in new[] { "start", "A-needs-0", "A-phone", "A-check" })
        {
            await using var tour = await Tour.StartAsync(kiosk, chromium, Looks.All[0]);
            await foreach (var page in tour.PagesAsync())
            {
                if (page != path) continue;
                // What a browser with an empty cache has to fetch.
                var bytes = await tour.Page.EvaluateAsync<double>(
                    "() => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, e) => sum + e.decodedBodySize, 0)");
                Print($"weight of {path} with all it loads, kB", bytes / 1000);
                break;
            }
        }
    }

    private static void Print(string what, double value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-52} {value:0.##}"));
}
