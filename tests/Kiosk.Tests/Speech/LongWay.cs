using Driving;
using Forms.Filling;
using Forms.Templates;
using Kiosk.Questions;

namespace Kiosk.Tests.Speech;

/// <summary>Goes through every screen of a form, the pages that help among them, and looks around on each.</summary>
/// <param name="look">Is called on every page.</param>
internal sealed class LongWay(Elder elder, LoadedForm form, Func<Task> look)
{
    // The answers that lead to more questions.
    private static readonly string[] Longer = ["other", "minor", "car", "regular"];

    private readonly Asking asking = new(form);

    public async Task GoAsync()
    {
        await look();
        await TapAsync($"start-{form.Template.Id}");
        await look();
        while (await elder.Page.Locator("#read-on").IsVisibleAsync())
        {
            await TapAsync("read-on");
            await look();
        }

        await TapAsync("continue");
        while (elder.Where != "/check") await AnswerAsync();
        await EachPageAsync();
        await TapAsync("more");
        await EachPageAsync();
        foreach (var later in form.Screens.Later.Concat(form.Screens.Path.Where(id => asking.Question(id).Requirement is Requirement.OneOf)))
        {
            await elder.Page.GotoAsync($"/question/{later}");
            await look();
        }

        foreach (var aside in (string[])["help", "desk", "paper", "leave", "still-there"])
        {
            await elder.Page.GotoAsync($"/{aside}");
            await look();
        }

        await elder.Page.GotoAsync("/check");
        while (await elder.Page.Locator("#next").IsVisibleAsync()) await TapAsync("next");
        await TapAsync("send");
        await look();
    }

    private async Task EachPageAsync()
    {
        await look();
        while (await elder.Page.Locator("#next").IsVisibleAsync())
        {
            await TapAsync("next");
            await look();
        }
    }

    private async Task AnswerAsync()
    {
        await look();
        var question = asking.Question(new QuestionId(elder.Where));
        if (question is Question.Choice choice)
        {
            await ChooseAsync(choice);
            return;
        }

        if (question is Question.Cells { Format: CellFormat.Phone })
        {
            // Once with a slip of the finger: what is wrong is said too.
            await TypeAsync("0536");
            await look();
        }

        await TypeAsync(question is Question.Cells { Format: CellFormat.Phone } ? "05 36 49 99 01" : "Arrieulat");
    }

    private async Task ChooseAsync(Question.Choice choice)
    {
        var pages = ChoicePages.Of(choice);
        var wanted = choice.Options.FirstOrDefault(Longer.Contains) ?? choice.Options[0];
        var many = choice.Many && !YesNo.Is(choice);
        var at = pages.Index().First(page => page.Item.Contains(wanted)).Index;
        for (var page = 0; page < at; page++) await MoreAsync();
        if (many) await elder.ChooseAsync(wanted);
        else await TapAsync($"answer-{wanted}");
        for (var page = at; many && page + 1 < pages.Count; page++) await MoreAsync();
        if (many) await TapAsync("continue");
    }

    private async Task MoreAsync()
    {
        await LeaveAsync("button[value=more]");
        await look();
    }

    private async Task TypeAsync(string text)
    {
        await elder.Page.Locator("#field").FillAsync(text);
        await TapAsync("continue");
    }

    private Task TapAsync(string id) => LeaveAsync($"#{id}");

    // A page that was left is marked, so that nobody looks at it once more.
    private async Task LeaveAsync(string selector)
    {
        await elder.Page.EvaluateAsync("() => { document.documentElement.dataset.left = 'yes'; }");
        await elder.Page.Locator(selector).ClickAsync();
        await elder.Page.Locator("html:not([data-left]) footer").WaitForAsync();
        await elder.Page.WaitForLoadStateAsync();
    }
}
