using Forms.Filling;
using Forms.Templates;
using Kiosk.Questions;
using Kiosk.Start;
using Kiosk.Visits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Driving;

/// <summary>
/// Shows every page of the kiosk in one look: the visit is laid out in the server's memory, so that a page costs one request instead of a
/// journey up to it.
/// </summary>
public sealed class Tour : IAsyncDisposable
{
    // Set and pressed by the page itself: a finger that waits for each key costs more than the page it leads to. What was left is marked, so that nobody looks at it once more.
    private const string AnswerWrongly = """
        wrong => {
          for (const box of document.querySelectorAll(".card input")) box.checked = false;
          const day = document.getElementById("day"), field = document.getElementById("field");
          if (day) day.value = "99"; else if (field) field.value = wrong;
          document.documentElement.dataset.left = "yes";
          document.getElementById("continue").click();
        }
        """;

    private readonly KioskServer kiosk;
    private readonly IBrowserContext context;
    private readonly Looks looks;

    private Tour(KioskServer kiosk, IBrowserContext context, IPage page, Looks looks) =>
        (this.kiosk, this.context, Page, this.looks) = (kiosk, context, page, looks);

    public IPage Page { get; }

    public static async Task<Tour> StartAsync(KioskServer kiosk, Chromium chromium, Looks looks, bool script = true)
    {
        var context = await chromium.Browser.NewContextAsync(new()
        {
            BaseURL = kiosk.Address,
            ViewportSize = new() { Width = ReferenceScreen.WidthPx, Height = ReferenceScreen.HeightPx },
            ReducedMotion = ReducedMotion.Reduce,
            // Answers are laid out by the tour; a page's own script may still run.
            JavaScriptEnabled = script,
            HasTouch = true,
        });
        context.SetDefaultTimeout(Chromium.PatienceMs);
        return new Tour(kiosk, context, await context.NewPageAsync(), looks);
    }

    /// <summary>Every page, one after the other, by a name that is good for a file; what is yielded is on <see cref="Page"/> now.</summary>
    /// <param name="wanted">Leaves out all pages whose name it does not take.</param>
    public async IAsyncEnumerable<string> PagesAsync(Predicate<string>? wanted = null)
    {
        wanted ??= _ => true;
        if (wanted("start"))
        {
            await ShowAsync(null, "/");
            yield return "start";
        }

        foreach (var form in kiosk.Services.GetRequiredService<OfferedForms>().All)
        {
            var letter = form.Template.Letter;
            for (var part = 0; part < NoticeText.Pages(form, PreferencesOf(looks), Size).Count; part++)
            {
                if (!wanted($"{letter}-your-data-{part}")) continue;
                await ShowAsync(form, $"/your-data?page={part}");
                yield return $"{letter}-your-data-{part}";
            }

            foreach (var id in form.Screens.Path.Concat(form.Screens.Later))
            {
                var question = form.Template.Questions.Single(asked => asked.Id == id);
                var pages = question is Question.Choice choice && !YesNo.Is(choice) ? ChoicePages.Of(choice).Count : 1;
                for (var part = 0; part < pages; part++)
                {
                    var name = $"{letter}-{id}{(pages > 1 ? $"-{part}" : "")}";
                    if (!wanted(name)) continue;
                    await ShowAsync(form, $"/question/{id}?page={part}");
                    yield return name;
                }

                if (!wanted($"{letter}-{id}-error") || !await RefusedAsync(form, question)) continue;
                yield return $"{letter}-{id}-error";
            }

            foreach (var list in new[] { "check", "more" })
            {
                if (!wanted($"{letter}-{list}")) continue;
                await ShowAsync(form, $"/{list}");
                yield return $"{letter}-{list}";
                for (var part = 1; await Page.Locator("#next").CountAsync() > 0; part++)
                {
                    await Page.GotoAsync((await Page.Locator("#next").GetAttributeAsync("href"))!);
                    yield return $"{letter}-{list}-{part}";
                }
            }
        }

        var first = kiosk.Services.GetRequiredService<OfferedForms>().All[0];
        foreach (var aside in new[] { "help", "desk", "paper", "leave", "still-there", "sent" })
        {
            if (!wanted(aside)) continue;
            await ShowAsync(first, $"/{aside}", sent: aside == "sent");
            yield return aside;
        }
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private Kiosk.Shell.ScreenSize Size => kiosk.Services.GetRequiredService<Kiosk.Shell.ScreenMaker>().For(null).Size;

    private async Task ShowAsync(LoadedForm? form, string path, bool sent = false)
    {
        var visits = kiosk.Services.GetRequiredService<VisitBook>();
        var visit = visits.Open();
        visit.Preferences = PreferencesOf(looks);
        if (form is not null)
        {
            visit.Begin(form);
            foreach (var question in form.Template.Questions.Where(ScreenOrder.CanAsk)) visit.Enter(question.Id, SampleEntries.Of(question));
            visit.Checking = path.StartsWith("/more", StringComparison.Ordinal);
        }

        if (sent) visit.Sent("7K2M-9QXD");
        await context.AddCookiesAsync([new() { Name = Visitor.Cookie, Value = visit.Key, Url = kiosk.Address }]);
        await Page.GotoAsync(path);
    }

    // A page that says what is wrong can be had where something can be left out or mistyped.
    private async Task<bool> RefusedAsync(LoadedForm form, Question question)
    {
        if (question is Question.Choice { Many: false } || (question is Question.Choice { Many: true } many && (YesNo.Is(many) || question.Requirement is not Requirement.Always))) return false;
        await ShowAsync(form, $"/question/{question.Id}");
        await Page.RunAndWaitForRequestFinishedAsync(() => Page.EvaluateAsync(AnswerWrongly, SampleEntries.Wrong(question)), new() { Predicate = request => request.Method == "POST" });
        await Page.Locator("html:not([data-left]) footer").WaitForAsync();
        return await Page.Locator("#problem").CountAsync() > 0;
    }

    private static Preferences PreferencesOf(Looks looks) => Preferences.Default with { Language = looks.Language, LargeText = looks.LargeText, HighContrast = looks.HighContrast };
}
