using Driving;
using Forms.Templates;
using Kiosk.Questions;
using Kiosk.Speech;
using Kiosk.Start;
using Kiosk.Words;
using Microsoft.Extensions.DependencyInjection;

namespace Kiosk.Tests.Speech;

/// <summary>Every screen can be heard, and says what stands on it (kiosk.md K13, EN 301 549 5.1.3).</summary>
[TestClass]
[NeedsEspeak]
public sealed class SpokenJourneyTests
{
    private static readonly TimeSpan ShortestPage = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan ShortestSentence = TimeSpan.FromSeconds(0.2);

    // Slower than this nobody speaks: it would be silence, or something other than the words.
    private static readonly TimeSpan LongestCharacter = TimeSpan.FromSeconds(0.25);

    private static readonly string[] Kinds = ["start", "your-data", "question", "typed", "answers", "sent", "help", "desk", "paper", "leave", "still-there"];

    private static readonly DirectoryInfo Rendered = Directory.CreateTempSubdirectory("spoken-");

    public TestContext TestContext { get; set; } = null!;

    [ClassCleanup]
    public static void Delete() => Rendered.Delete(recursive: true);

    [TestMethod]
    [DataRow("help-request", TextLanguage.French)]
    [DataRow("help-request", TextLanguage.FrenchEasy)]
    [DataRow("help-request", TextLanguage.English)]
    [DataRow("volunteer-offer", TextLanguage.French)]
    public async Task Every_page_says_what_stands_on_it(string name, TextLanguage language)
    {
        await using var kiosk = await KioskServer.StartAsync($"Speech:Folder={Rendered.FullName}");
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared, script: false);
        using var client = new HttpClient { BaseAddress = new Uri(kiosk.Address) };
        var (book, form) = (kiosk.Services.GetRequiredService<PromptBook>(), kiosk.Services.GetRequiredService<OfferedForms>().Find(name)!);
        if (language != TextLanguage.French) await elder.Page.Locator($"button[name=language][value={language.Key()}]").ClickAsync();
        Dictionary<string, TimeSpan> lengths = [];
        HashSet<string> kinds = [];

        await new LongWay(elder, form, LookAsync).GoAsync();

        CollectionAssert.IsSubsetOf(Kinds, kinds.ToArray());

        async Task LookAsync()
        {
            kinds.Add((await elder.Page.Locator("body").GetAttributeAsync("data-page"))!);
            var standing = (await SpeechOf.StandingAsync(elder.Page)).Select(item => InSpokenWords(item.Card, item.Text)).ToList();
            var said = await SpeechOf.WordsAsync(elder.Page, book);
            // The number is said first: the page of it goes away by itself.
            if (elder.Where == "/sent") (standing, said) = (standing.Order().ToList(), said.Order().ToList());
            Assert.AreEqual(string.Join('\n', standing), string.Join('\n', said), elder.Page.Url);
            var page = TimeSpan.Zero;
            foreach (var text in said) page += await LengthAsync(new Prompt(ScreenLanguages.Tag(language), text));
            Assert.IsGreaterThan(ShortestPage, page, elder.Page.Url);
        }

        async Task<TimeSpan> LengthAsync(Prompt prompt)
        {
            if (lengths.TryGetValue(prompt.Key, out var known)) return known;
            var sound = Wave.Of(await client.GetByteArrayAsync($"/speech/{prompt.Key}.wav", TestContext.CancellationToken));
            Assert.IsNotNull(sound, prompt.Text);
            Assert.IsInRange(ShortestSentence, LongestCharacter * (prompt.Text.Length + 4), sound.Duration, prompt.Text);
            return lengths[prompt.Key] = sound.Duration;
        }

        // In French a card has the few words of the paper, and the voice the whole ones for the same answer.
        string InSpokenWords(string card, string text)
        {
            if (language != TextLanguage.French || card.Length == 0 || card == $"answer-{YesNo.No}" || elder.Where.StartsWith('/')) return text;
            var spoken = form.Texts[TextLanguage.FrenchSpoken].Questions[new QuestionId(elder.Where)].Options;
            return spoken.GetValueOrDefault(card["answer-".Length..], text);
        }
    }
}
