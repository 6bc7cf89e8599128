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
        await elder.TapAsync($"start-{form.Template.Id}");
        await look();
        while (await elder.Page.Locator("#read-on").IsVisibleAsync())
        {
            await elder.TapAsync("read-on");
            await look();
        }

        await elder.TapAsync("continue");
        while (elder.Where != "/check") await AnswerAsync();
        await EachPageAsync();
        await elder.TapAsync("more");
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
        while (await elder.Page.Locator("#next").IsVisibleAsync()) await elder.TapAsync("next");
        await elder.TapAsync("send");
        await look();
    }

    private async Task EachPageAsync()
    {
        await look();
        while (await elder.Page.Locator("#next").IsVisibleAsync())
        {
            await elder.TapAsync("next");
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
            await elder.TypeAsync("0536");
            await look();
        }

        await elder.TypeAsync(question is Question.Cells { Format: CellFormat.Phone } ? "05 36 49 99 01" : "Arrieulat");
    }

    private async Task ChooseAsync(Question.Choice choice)
    {
        var pages = ChoicePages.Of(choice);
        var wanted = choice.Options.FirstOrDefault(Longer.Contains) ?? choice.Options[0];
        var many = choice.Many && !YesNo.Is(choice);
        var at = pages.Index().First(page => page.Item.Contains(wanted)).Index;
        for (var page = 0; page < at; page++) await MoreAsync();
        await elder.ChooseAsync(wanted);
        for (var page = at; many && page + 1 < pages.Count; page++) await MoreAsync();
        if (many) await elder.TapAsync("continue");
    }

    private async Task MoreAsync()
    {
        await elder.Page.Locator("button[value=more]").ClickAsync();
        await look();
    }
}
