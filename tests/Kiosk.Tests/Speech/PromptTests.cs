using System.Net;
using Driving;
using Kiosk.Speech;
using Microsoft.Extensions.DependencyInjection;

namespace Kiosk.Tests.Speech;

/// <summary>Sentences that are the same for everybody: rendered once, kept, replaced by recordings, and nothing else can be had.</summary>
[TestClass]
public sealed class PromptTests
{
    private const int Missing = 6;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task After_a_restart_nothing_is_rendered_anew()
    {
        using var engine = FakeEngine.Saying();
        var kept = Directory.CreateTempSubdirectory("spoken-");
        string[] settings = [.. engine.Settings, $"Speech:Folder={kept.FullName}", "Speech:RenderAhead=true"];
        await File.WriteAllTextAsync(Path.Combine(kept.FullName, new string('a', 64) + ".wav"), "of words nobody says any more");
        await File.WriteAllTextAsync(Path.Combine(kept.FullName, "ours.wav"), "not of the kiosk");

        int sentences;
        await using (var kiosk = await KioskServer.StartAsync([.. settings, "Speech:RenderAhead=false"]))
        {
            var all = kiosk.Services.GetRequiredService<PromptBook>().All;
            sentences = all.Count;
            foreach (var prompt in all.Skip(Missing)) kiosk.Services.GetRequiredService<PromptFolder>().Keep(prompt, Wave.Of(FakeEngine.Tone)!);
        }

        await using (var kiosk = await KioskServer.StartAsync(settings)) await AllRenderedAsync(kiosk);
        Assert.AreEqual(Missing, engine.RunCount, "what was missing, each once");
        Assert.HasCount(sentences + 1, kept.GetFiles());
        Assert.IsTrue(File.Exists(Path.Combine(kept.FullName, "ours.wav")));

        await using (var kiosk = await KioskServer.StartAsync(settings)) await AllRenderedAsync(kiosk);
        Assert.AreEqual(Missing, engine.RunCount);

        await using (var kiosk = await KioskServer.StartAsync([.. settings, "Speech:Speed=160", "Speech:RenderAhead=false"]))
            Assert.IsFalse(kiosk.Services.GetRequiredService<PromptFolder>().Holds(kiosk.Services.GetRequiredService<PromptBook>().All[^1]), "at another speed it sounds otherwise");
        kept.Delete(recursive: true);
    }

    [TestMethod]
    public async Task A_folder_that_takes_nothing_costs_a_rendering_each_time_and_nothing_else()
    {
        using var engine = FakeEngine.Saying();
        await using var kiosk = await KioskServer.StartAsync([.. engine.Settings, "Speech:Folder=/proc/spoken"]);
        using var client = new HttpClient { BaseAddress = new Uri(kiosk.Address) };
        var book = kiosk.Services.GetRequiredService<PromptBook>();

        CollectionAssert.AreEqual(FakeEngine.Tone, await client.GetByteArrayAsync($"/speech/{book.All[1].Key}.wav", TestContext.CancellationToken));
        CollectionAssert.AreEqual(FakeEngine.Tone, await client.GetByteArrayAsync($"/speech/{book.All[1].Key}.wav", TestContext.CancellationToken));
        Assert.AreEqual(3, engine.RunCount, "one to try, two to hear");
    }

    [TestMethod]
    public async Task A_voice_of_the_commune_goes_before_the_engine()
    {
        using var engine = FakeEngine.Saying();
        var recordings = Directory.CreateTempSubdirectory("recorded-");
        await using var kiosk = await KioskServer.StartAsync([.. engine.Settings, $"Speech:Recordings={recordings.FullName}"]);
        using var client = new HttpClient { BaseAddress = new Uri(kiosk.Address) };
        var line = SpeechListCommand.Lines(kiosk.Services.GetRequiredService<PromptBook>()).Single(line => line.EndsWith("\tfr\tQue voulez-vous faire ?", StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(recordings.FullName, $"{line.Split('\t')[0]}.wav"), "a voice", TestContext.CancellationToken);

        Assert.AreEqual("a voice", await client.GetStringAsync($"/speech/{line.Split('\t')[0]}.wav", TestContext.CancellationToken));
        recordings.Delete(recursive: true);
    }

    [TestMethod]
    [DataRow("/speech/0123456789abcdef01234567.wav")]
    [DataRow("/speech/Bonjour.wav")]
    [DataRow("/speech/.wav")]
    [DataRow("/speech/..%2f..%2fkiosk.css")]
    [DataRow("/speech/answers.wav?list=check&page=0")]
    [DataRow("/speech/reference.wav")]
    [DataRow("/speech")]
    public async Task Nothing_but_the_sentences_of_the_pages_can_be_had(string address)
    {
        using var engine = FakeEngine.Saying();
        await using var kiosk = await KioskServer.StartAsync(engine.Settings);
        using var client = new HttpClient { BaseAddress = new Uri(kiosk.Address) };

        Assert.AreEqual(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(address, UriKind.Relative), TestContext.CancellationToken)).StatusCode);
        Assert.AreEqual(1, engine.RunCount);
    }

    private static Task AllRenderedAsync(KioskServer kiosk) =>
        kiosk.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().OfType<PromptRenderer>().Single().ExecuteTask!;
}
