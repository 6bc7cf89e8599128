using Driving;
using Kiosk.Speech;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Kiosk.Tests.Speech;

/// <summary>« Écouter » in a real browser: the events of its audio element tell what is heard.</summary>
[TestClass]
[NeedsEspeak]
public sealed class ListenTests
{
    private const string IsQuiet = "() => document.getElementById('voice').paused && !document.getElementById('voice').hasAttribute('src')";

    [TestMethod]
    public async Task No_sound_starts_by_itself_and_without_script_there_is_no_key()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);
        var requested = SoundRequests(elder);
        await elder.AskForHelpAsync();
        await elder.Page.Locator("#listen").WaitForAsync();
        Assert.IsEmpty(requested);

        Assert.AreEqual(1, await elder.Page.Locator("#voice").CountAsync());
        await using var still = await Elder.AtAsync(kiosk, TestChromium.Shared, script: false);
        Assert.IsTrue(await still.Page.Locator("#listen").IsHiddenAsync());
    }

    [TestMethod]
    public async Task A_page_is_heard_sentence_after_sentence_and_again_when_asked_again()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await AtNameAsync(kiosk);
        var clips = await SpeechOf.ClipsAsync(elder.Page);

        for (var time = 1; time <= 2; time++)
        {
            await elder.TapAsync("listen");
            await elder.Page.Locator("#stop-listening").WaitForAsync();
            await elder.Page.Locator("#listen").WaitForAsync();
            var heard = await HeardAsync(elder);
            CollectionAssert.AreEqual(Enumerable.Repeat(clips.Select(clip => $"ended {clip}"), time).SelectMany(once => once).ToList(), heard.Where(line => line.StartsWith("ended", StringComparison.Ordinal)).ToList());
        }
    }

    [TestMethod]
    public async Task Stopping_ends_the_sound_at_once()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);
        await LogAsync(elder);

        await elder.TapAsync("listen");
        await elder.Page.WaitForFunctionAsync("() => window.heard.some(line => line.startsWith('playing'))");
        await elder.TapAsync("stop-listening");

        Assert.IsTrue(await elder.Page.EvaluateAsync<bool>(IsQuiet));
        Assert.IsTrue(await elder.Page.Locator("#listen").IsVisibleAsync());
        Assert.IsFalse((await HeardAsync(elder)).Any(line => line.StartsWith("ended", StringComparison.Ordinal)), "the first sentence of the start page is long");
    }

    [TestMethod]
    public async Task A_volume_lasts_from_page_to_page_and_ends_with_the_visit()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);
        var usual = await VolumeOnPageWithAsync(elder, "start-help-request");
        await elder.TapAsync("start-help-request");
        await elder.TapAsync("listen");
        await LouderAsync(elder, 4);
        await LouderAsync(elder, 5);
        Assert.IsTrue(await elder.Page.Locator("#louder").IsDisabledAsync());
        await elder.TapAsync("stop-listening");
        Assert.AreEqual(1, await VolumeOnPageWithAsync(elder, "continue"));

        await elder.TapAsync("continue");
        Assert.AreEqual(1, await VolumeOnPageWithAsync(elder, "answer-self"));
        await elder.TapAsync("leave");
        await elder.TapAsync("leave-yes");
        Assert.AreEqual(usual, await VolumeOnPageWithAsync(elder, "start-help-request"));
        await elder.TapAsync("start-help-request");
        Assert.AreEqual(usual, await VolumeOnPageWithAsync(elder, "continue"));
        Assert.AreEqual(Math.Pow(10, (Loudness.Usual - Loudness.Most) * 4 / 20.0), usual, 0.001);
    }

    [TestMethod]
    public async Task A_volume_changed_on_the_start_page_is_watched_and_so_reset()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);
        await elder.TapAsync("listen");
        await LouderAsync(elder, 4);
        Assert.AreEqual("0", await elder.Page.Locator("body").GetAttributeAsync("data-idle"));
        await elder.Page.RunAndWaitForRequestFinishedAsync(() => elder.TapAsync("stop-listening"), new() { Predicate = request => request.Url == $"{kiosk.Address}/" });

        await elder.Page.Locator("body[data-idle='60']").WaitForAsync();
        Assert.AreEqual("4", await elder.Page.Locator("#speech").GetAttributeAsync("data-volume"));
    }

    [TestMethod]
    public async Task A_sentence_that_cannot_be_said_does_not_silence_the_others()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await AtNameAsync(kiosk);
        var clips = await SpeechOf.ClipsAsync(elder.Page);
        await elder.Page.RouteAsync($"**{clips[1]}", route => route.FulfillAsync(new() { Status = 404 }));

        await elder.TapAsync("listen");
        await elder.Page.Locator("#stop-listening").WaitForAsync();
        await elder.Page.Locator("#listen").WaitForAsync();

        var sorry = kiosk.Services.GetRequiredService<PromptBook>().All.Single(prompt => prompt.Text == "Cette partie ne peut pas être lue.");
        string[] expected = [clips[0], $"/speech/{sorry.Key}.wav", .. clips[2..]];
        CollectionAssert.AreEqual(expected.Select(clip => $"ended {clip}").ToList(), (await HeardAsync(elder)).Where(line => line.StartsWith("ended", StringComparison.Ordinal)).ToList());
    }

    [TestMethod]
    [DataRow(345, false)]
    [DataRow(345, true)]
    [DataRow(476, true)]
    public async Task The_keys_fit_beside_the_others_and_are_large(int widthMm, bool largeText)
    {
        var screen = new ReferenceScreen("", widthMm);
        await using var kiosk = await KioskServer.StartAsync(screen.Setting);
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);
        if (largeText) await elder.Page.Locator("button[value=large]").ClickAsync();
        await elder.TapAsync("start-help-request");
        await elder.TapAsync("continue");
        await elder.TapAsync("listen");
        await elder.Page.Locator("#louder").WaitForAsync();

        var boxes = new List<LocatorBoundingBoxResult>();
        foreach (var key in await elder.Page.Locator("header .key:visible").AllAsync()) boxes.Add((await key.BoundingBoxAsync())!);
        const int keys = 6;
        Assert.HasCount(keys, boxes);
        Assert.IsTrue(boxes.All(box => box.Width >= 20 * screen.PixelsPerMm && box.Height >= 20 * screen.PixelsPerMm - 1), "20 mm");
        foreach (var (left, right) in boxes.Zip(boxes.Skip(1))) Assert.IsGreaterThanOrEqualTo(left.X + left.Width + (float)(4 * screen.PixelsPerMm) - 1, right.X, "4 mm apart");
        Assert.IsLessThanOrEqualTo(ReferenceScreen.WidthPx, boxes[^1].X + boxes[^1].Width);
        Assert.IsTrue(await elder.Page.EvaluateAsync<bool>("() => document.documentElement.scrollHeight <= innerHeight && document.querySelector('header').scrollWidth <= innerWidth"));
    }

    private static async Task LouderAsync(Elder elder, int step) =>
        await elder.Page.RunAndWaitForResponseAsync(() => elder.TapAsync("louder"), response => response.Url.EndsWith($"/speech/volume?step={step}", StringComparison.Ordinal) && response.Ok);

    private static async Task<double> VolumeOnPageWithAsync(Elder elder, string id)
    {
        await elder.Page.Locator($"#{id}").WaitForAsync();
        await elder.Page.Locator("#listen").WaitForAsync();
        return await elder.Page.EvaluateAsync<double>("() => document.getElementById('voice').volume");
    }

    // « Et son prénom ? » is the shortest page there is.
    private static async Task<Elder> AtNameAsync(KioskServer kiosk)
    {
        var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);
        await elder.TapAsync("start-help-request");
        await elder.Page.GotoAsync("/question/first-name");
        await LogAsync(elder);
        return elder;
    }

    private static Task LogAsync(Elder elder) => elder.Page.EvaluateAsync("""
        () => {
          window.heard = [];
          for (const name of ["playing", "pause", "ended", "error"])
            document.getElementById("voice").addEventListener(name, event => window.heard.push(`${name} ${new URL(event.target.currentSrc || "about:blank").pathname}`), { capture: true });
        }
        """);

    private static Task<string[]> HeardAsync(Elder elder) => elder.Page.EvaluateAsync<string[]>("() => window.heard");

    private static List<string> SoundRequests(Elder elder)
    {
        List<string> requested = [];
        elder.Page.Request += (_, request) => { if (request.Url.Contains(".wav", StringComparison.Ordinal)) requested.Add(request.Url); };
        return requested;
    }
}
