using System.Text;
using Driving;
using Kiosk.Speech;
using Kiosk.Tests.Privacy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kiosk.Tests.Speech;

/// <summary>What a person typed is said only after that person said so, and is never anywhere but in memory.</summary>
[TestClass]
[NeedsEspeak]
public sealed class AnswersAloudTests
{
    private const string Marker = "Quintefeuille";

    [TestMethod]
    public async Task Answers_are_not_asked_for_before_the_person_agrees()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await AtAnswersAsync(kiosk);
        var answers = AnswerRequests(elder);

        await elder.TapAsync("listen");
        Assert.IsTrue(await elder.Page.Locator("#aloud").IsVisibleAsync());
        Assert.AreEqual("Ces réponses peuvent être entendues.", await elder.Page.Locator("#aloud-question").InnerTextAsync());
        await elder.TapAsync("aloud-no");
        Assert.IsTrue(await elder.Page.Locator("#aloud").IsHiddenAsync());
        Assert.IsTrue(await elder.Page.Locator("#listen").IsVisibleAsync());
        Assert.IsEmpty(answers);

        var refused = await elder.Page.APIRequest.GetAsync("/speech/answers.wav?list=check&page=0");
        Assert.AreEqual(404, refused.Status, "whoever asks, the server does not say them");
    }

    [TestMethod]
    [DataRow("aloud-headset")]
    [DataRow("aloud-yes")]
    public async Task Whoever_agreed_hears_the_answers_and_is_not_asked_again_in_this_visit(string agreeing)
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await AtAnswersAsync(kiosk);
        var answers = AnswerRequests(elder);

        await elder.TapAsync("listen");
        var sound = await elder.Page.RunAndWaitForResponseAsync(() => elder.TapAsync(agreeing), response => response.Url.Contains("answers.wav", StringComparison.Ordinal));
        Assert.IsTrue(sound.Ok);
        Assert.Contains("no-store", sound.Headers["cache-control"]);
        Assert.IsTrue(answers.All(url => url == $"{kiosk.Address}/speech/answers.wav?list=check&page=0"), "an address names a page, never an answer");

        await elder.Page.ReloadAsync();
        Assert.AreEqual(0, await elder.Page.Locator("#aloud").CountAsync());
        await elder.TapAsync("leave");
        await elder.TapAsync("leave-yes");
        await elder.BringAnswersAsync();
        await elder.Page.Locator("main.answers").WaitForAsync();
        Assert.AreEqual(1, await elder.Page.Locator("#aloud").CountAsync(), "the next visitor is asked");
    }

    [TestMethod]
    public async Task What_is_said_of_a_person_is_in_no_file_and_no_log()
    {
        using var engine = FakeEngine.Doing("heard=$(cat)\ncase \"$heard\" in *" + Marker + "*) mkdir '{folder}/said';; esac\necho \"$heard\" >&2\nexec cat '{folder}/tone.wav'");
        using var logs = new LogCatcher();
        var start = TimeProvider.System.GetUtcNow().UtcDateTime;
        await using var kiosk = await KioskServer.StartAsync(services => services.AddSingleton<ILoggerProvider>(logs), [.. engine.Settings, "Logging:LogLevel:Default=Trace"]);
        await using var elder = await AtAnswersAsync(kiosk);
        await elder.TapAsync("listen");
        await elder.Page.RunAndWaitForResponseAsync(() => elder.TapAsync("aloud-yes"), response => response.Url.Contains("answers.wav", StringComparison.Ordinal));
        await elder.Page.APIRequest.GetAsync("/speech/answers.wav?list=check&page=1");

        Assert.IsTrue(Directory.Exists(Path.Combine(engine.FolderPath, "said")), "the engine got the name");
        Assert.IsNotEmpty(logs.Lines);
        Assert.IsFalse(logs.Lines.Any(line => line.Contains(Marker, StringComparison.OrdinalIgnoreCase)));
        Assert.IsNotEmpty(Directory.GetFiles(Path.Combine(kiosk.Store.Directory, "speech")), "sentences are kept");
        Assert.AreEqual("", string.Join('\n', MarkedFiles(Path.GetTempPath(), start)));
    }

    [TestMethod]
    public async Task An_engine_that_hangs_holds_up_neither_the_next_touch_nor_the_sending()
    {
        using var engine = FakeEngine.SayingOnceThen("exec sleep 600");
        await using var kiosk = await KioskServer.StartAsync([.. engine.Settings, "Speech:LimitSeconds=60"]);
        await using var elder = await AtAnswersAsync(kiosk);
        await elder.TapAsync("listen");
        await elder.Page.RunAndWaitForRequestAsync(() => elder.TapAsync("aloud-yes"), request => request.Url.Contains(".wav", StringComparison.Ordinal));
        await elder.Page.Locator("#send, #next").WaitForAsync();
        if (await elder.Page.Locator("#next").IsVisibleAsync()) await elder.TapAsync("next");
        await elder.TapAsync("send");

        await elder.Page.Locator("#reference").WaitForAsync();
        Assert.HasCount(1, await kiosk.DepositsAsync());
    }

    [TestMethod]
    public async Task When_the_screen_hides_itself_the_voice_falls_silent_and_the_question_can_be_heard()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await AtAnswersAsync(kiosk);
        await elder.Page.Clock.InstallAsync();
        await elder.Page.ReloadAsync();
        await elder.TapAsync("listen");
        await elder.Page.Clock.FastForwardAsync(61_000);

        Assert.IsTrue(await elder.Page.Locator("#curtain").IsVisibleAsync());
        Assert.IsTrue(await elder.Page.Locator("#aloud").IsHiddenAsync());
        Assert.IsFalse(await elder.Page.EvaluateAsync<bool>("() => document.getElementById('voice').hasAttribute('src')"));

        await elder.TapAsync("curtain-listen");
        Assert.AreEqual((await SpeechOf.ClipsAsync(elder.Page, "curtain-listen"))[0], await elder.Page.Locator("#voice").GetAttributeAsync("src"));
    }

    [TestMethod]
    public async Task The_reference_is_said_to_whoever_has_it()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await AtAnswersAsync(kiosk);
        await elder.Page.Locator("#send, #next").WaitForAsync();
        if (await elder.Page.Locator("#next").IsVisibleAsync()) await elder.TapAsync("next");
        await elder.TapAsync("send");

        await elder.Page.Locator("#reference").WaitForAsync();
        CollectionAssert.Contains(await SpeechOf.ClipsAsync(elder.Page), "/speech/reference.wav");
        var sound = Wave.Of(await (await elder.Page.APIRequest.GetAsync("/speech/reference.wav")).BodyAsync());
        Assert.IsGreaterThan(TimeSpan.FromSeconds(3), sound!.Duration, "eight signs, one by one");
    }

    private static async Task<Elder> AtAnswersAsync(KioskServer kiosk)
    {
        var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);
        await elder.BringAnswersAsync(Marker);
        await elder.Page.Locator("main.answers").WaitForAsync();
        await elder.Page.Locator("#listen").WaitForAsync();
        return elder;
    }

    private static List<string> AnswerRequests(Elder elder)
    {
        List<string> requested = [];
        elder.Page.Request += (_, request) => { if (request.Url.Contains("answers", StringComparison.Ordinal)) requested.Add(request.Url); };
        return requested;
    }

    // The kiosk's own folder and the browser's are among them; what is larger was not written by a visit.
    private static IEnumerable<string> MarkedFiles(string folder, DateTime since)
    {
        const int largest = 5_000_000;
        var everything = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        return Directory.EnumerateFiles(folder, "*", everything).Where(file =>
        {
            try
            {
                if (new FileInfo(file) is not { Length: > 0 and < largest, LinkTarget: null } info || info.LastWriteTimeUtc < since) return false;
                var bytes = File.ReadAllBytes(file);
                return bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Marker)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(Marker)) >= 0;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return false;
            }
        });
    }
}
