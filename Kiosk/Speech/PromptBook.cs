using System.Collections.Frozen;
using System.Globalization;
using Forms.Templates;
using Kiosk.Shell;
using Kiosk.Start;
using Kiosk.Words;

namespace Kiosk.Speech;

/// <summary>
/// Every sentence a page can say to everybody, in the order in which visitors meet them. Only what stands here has an address, so that nobody can
/// have the kiosk say something else.
/// </summary>
internal sealed class PromptBook
{
    // All answers of the longest form in large text on the smallest screen come to eight pages.
    private const int MostPages = 12;

    // A form in large print has five sides of paper.
    private const int MostSheets = 6;

    private readonly FrozenDictionary<string, Prompt> byKey;

    public PromptBook(ScreenLanguages languages, OfferedForms forms, TemplateLibrary library, KioskOptions options)
    {
        All =
        [
            .. ScreenLanguages.Offered
                .SelectMany(offered => OfLanguage(offered.Language, languages[offered.Language], forms, library.Commune, options)
                    .Where(text => text.Length > 0).Select(text => new Prompt(ScreenLanguages.Tag(offered.Language), text)))
                .Distinct(),
        ];
        byKey = All.ToFrozenDictionary(prompt => prompt.Key);
    }

    public IReadOnlyList<Prompt> All { get; }

    public Prompt? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>Where a page gets its sounds, in their order, for its script. What the book does not have cannot be said; a test holds that nothing is missing.</summary>
    public string Addresses(Screen screen, SpokenPage page) => string.Join(' ', page.Parts.Select(part => AddressOf(screen, part)).OfType<string>());

    private string? AddressOf(Screen screen, SpokenPart part) => part switch
    {
        SpokenPart.Answers(var list, var number) => $"{SpeechRoutes.AnswersSound}?list={list}&page={number}",
        SpokenPart.Reference => SpeechRoutes.ReferenceSound,
        SpokenPart.Words(var text) => new Prompt(screen.Tag, text).Key is var key && byKey.ContainsKey(key) ? $"{SpeechRoutes.Sounds}/{key}.wav" : null,
        _ => throw new InvalidOperationException("a page says words, answers or a reference"),
    };

    private static IEnumerable<string> OfLanguage(TextLanguage language, ScreenWords words, OfferedForms forms, Commune commune, KioskOptions options) =>
    [
        $"{words.Welcome} — {commune.Name}",
        words.StartQuestion,
        .. forms.All.SelectMany(form => (string[])[form.Texts[language].Title, TextsOf(form, language).Purpose]),
        Filled(words.IdleNotice, options.IdleSeconds),
        .. ScreenLanguages.Offered.Select(offered => offered.Name),
        .. words.Complete,
        .. forms.All.SelectMany(form => TextsOf(form, language).Notice),
        .. forms.All.SelectMany(form => form.Template.Questions.Where(ScreenOrder.CanAsk).SelectMany(question => OfQuestion(form, question, language))),
        Filled(words.DeskWhere, commune.DeskAddress, commune.DeskPhone),
        Filled(words.DeskHours, commune.DeskHours),
        Filled(words.StillThereExplained, options.StaySeconds),
        Filled(words.SentCloses, options.SentSeconds),
        .. Counts(words.QuestionOf, forms.All.Min(Shortest), forms.All.Max(form => form.Screens.Path.Count)),
        .. Counts(words.PageOf, 2, MostPages),
        .. from page in Enumerable.Range(1, MostSheets) select Filled(words.PaperLayNext, page),
        .. from read in Enumerable.Range(1, MostSheets) from next in Enumerable.Range(1, MostSheets) where read != next select Filled(words.PaperShowNext, read, next),
    ];

    private static IEnumerable<string> OfQuestion(LoadedForm form, Question question, TextLanguage language)
    {
        var said = QuestionWords.Said(form, question, language);
        return [said.Label, said.Hint ?? "", .. said.Options.Values];
    }

    private static FormTexts TextsOf(LoadedForm form, TextLanguage language) => form.Texts[QuestionWords.SpokenWording(language)];

    // Questions that are always asked; those asked under a condition come on top.
    private static int Shortest(LoadedForm form) =>
        form.Template.Questions.Count(question => question.Requirement is Requirement.Always && form.Screens.Path.Contains(question.Id));

    private static IEnumerable<string> Counts(string words, int least, int most) =>
        from all in Enumerable.Range(least, most - least + 1) from number in Enumerable.Range(1, all) select Filled(words, number, all);

    private static string Filled(string words, params object[] values) => string.Format(CultureInfo.InvariantCulture, words, values);
}
