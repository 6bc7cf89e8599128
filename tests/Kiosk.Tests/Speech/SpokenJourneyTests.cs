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
        await using var tour = await Tour.StartAsync(kiosk, TestChromium.Shared, new Looks(language, LargeText: false, HighContrast: false), script: false);
        using var client = new HttpClient { BaseAddress = new Uri(kiosk.Address) };
        var (book, form) = (kiosk.Services.GetRequiredService<PromptBook>(), kiosk.Services.GetRequiredService<OfferedForms>().Find(name)!);
        var chosenElsewhere = kiosk.Services.GetRequiredService<ScreenLanguages>()[language].ChosenElsewhere.Split('\u00a0', '{')[0].TrimEnd();
        Dictionary<string, TimeSpan> lengths = [];
        HashSet<string> kinds = [];

        await foreach (var page in tour.PagesAsync(page => page[1] != '-' || page.StartsWith(form.Template.Letter, StringComparison.Ordinal))) await LookAsync(page);

        CollectionAssert.IsSubsetOf(Kinds, kinds.ToArray());

        async Task LookAsync(string name)
        {
            kinds.Add((await tour.Page.Locator("body").GetAttributeAsync("data-page"))!);
            var standing = (await SpeechOf.StandingAsync(tour.Page)).Select(item => InSpokenWords(item.Card, item.Text)).Where(text => text.Length > 0).ToList();
            var said = await SpeechOf.WordsAsync(tour.Page, book);
            // The number is said first: the page of it goes away by itself.
            if (name == "sent") (standing, said) = (standing.Order().ToList(), said.Order().ToList());
            Assert.AreEqual(string.Join('\n', standing), string.Join('\n', said), name);
            var page = TimeSpan.Zero;
            foreach (var text in said) page += await LengthAsync(new Prompt(ScreenLanguages.Tag(language), text));
            Assert.IsGreaterThan(ShortestPage, page, name);
        }

        async Task<TimeSpan> LengthAsync(Prompt prompt)
        {
            if (lengths.TryGetValue(prompt.Key, out var known)) return known;
            var sound = Wave.Of(await client.GetByteArrayAsync($"/speech/{prompt.Key}.wav", TestContext.CancellationToken));
            Assert.IsNotNull(sound, prompt.Text);
            Assert.IsInRange(ShortestSentence, LongestCharacter * (prompt.Text.Length + 4), sound.Duration, prompt.Text);
            return lengths[prompt.Key] = sound.Duration;
        }

        // What was chosen on another page of the question stands where its hint would; what a person answered is said on the page of all answers only.
        string InSpokenWords(string card, string text) => text.StartsWith(chosenElsewhere, StringComparison.Ordinal) ? Said()?.Hint ?? "" : InWholeWords(card, text);

        // In French a card has the few words of the paper, and the voice the whole ones for the same answer.
        string InWholeWords(string card, string text) =>
            language != TextLanguage.French || card.Length == 0 || card == $"answer-{YesNo.No}" ? text : Said()?.Options.GetValueOrDefault(card["answer-".Length..]) ?? text;

        // What the voice has for the question on the screen.
        QuestionTexts? Said() =>
            new Uri(tour.Page.Url).Segments is [_, "question/", var question] ? form.Texts[QuestionWords.SpokenWording(language)].Questions[new QuestionId(question)] : null;
    }
}
