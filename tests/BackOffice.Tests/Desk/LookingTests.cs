using Driving;
using Driving.Commune;
using LocalStore.Access;
using LocalStore.Register;
using Testing;

namespace BackOffice.Tests.Desk;

/// <summary>Every page as staff see it: clean for axe, no sideways scrolling at twice the size, and a picture of each for people to look at.</summary>
[TestClass]
public sealed class LookingTests
{
    [TestMethod]
    [DataRow(1280)]
    [DataRow(640)] // as 1280 at 200 %
    public async Task Every_page_is_clean_for_axe_and_never_scrolls_sideways(int widthPx)
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync([.. AgentRoles.All]);
        var request = await Register.RequestAsync(town);
        var volunteer = await Register.VolunteerAsync(town);
        var asked = await Register.VolunteerAsync(town, "PEYROT");
        var introduction = (await town.Book.Introductions.ProposeAsync(request, asked, agent.Name, CancellationToken.None))!.Value;
        foreach (var step in (IntroductionStep[])[IntroductionStep.VolunteerSaysYes, IntroductionStep.ResidentSaysYes])
            await town.Book.Introductions.StepAsync(introduction, step, null, agent.Name, CancellationToken.None);
        var person = (await town.Book.Requests.FindAsync(request, CancellationToken.None))!.Person;
        // A form whose second page came apart, and one that was set aside.
        var whole = SampleForms.PaperRequest("CASTEL", answer => answer.Question.Value switch
        {
            "street" => answer.With(Forms.Answers.Certainty.Illegible, null),
            "needs" => answer with { Certainty = Forms.Answers.Certainty.Check },
            _ => answer,
        });
        whole = whole with { Answers = [.. whole.Answers, new(new("other-need"), [], "courses, opérée en mai", Forms.Answers.Certainty.Check, 1, [])] };
        var waiting = await town.PutAsync(whole with { Pages = [whole.Pages[0]], Problems = [new Forms.Answers.DepositProblem(Forms.Answers.PileProblem.PageMissing, 2)] });
        await town.PutAsync(whole with { Id = Forms.Answers.DepositId.New(), Pages = [whole.Pages[1]], Answers = [] });
        await town.Book.Reviews.SetAsideAsync(await town.PutAsync(SampleForms.PaperRequest("MALBEC")), "m.durand", CancellationToken.None);
        await town.PutAsync(SampleForms.KioskOffer("VIDAL"));
        var entered = await town.PutAsync(SampleForms.KioskOffer("ROQUES"));
        await agent.PostAsync($"/depots/{entered}", $"/depots/{entered}", ("action", "validate"));
        await agent.PostAsync($"/depots/{entered}/personne", $"/depots/{entered}/personne", ("whose", "new"));
        await SendingTests.RecordAsync(town);
        // Once with what a seal would take, once with a seal that went wrong.
        if (widthPx >= 1000) await SealAndPutAsideAsync(town);

        await using var desktop = await Desktop.OfAsync(town, agent, widthPx);
        await agent.PostAsync("/confirmer", "/confirmer", ("password", Colleague.Password), ("next", "/"));
        var pictures = Path.Combine(Repository.Root, "out", "staff", widthPx.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Directory.CreateDirectory(pictures);
        List<string> problems = [];
        foreach (var path in (string[])
        [
            "/entrer", "/premiere", "/", $"/depots?valide={entered}", $"/depots/{waiting}", "/depots/series/adresses", "/demandes", $"/demandes/{request}", "/benevoles", $"/benevoles/{volunteer}", "/personnes", $"/personnes/{person}", $"/personnes/{person}/rectifier",
            $"/personnes/{person}/effacer", "/comptes", "/audit", "/envois", "/compte", "/confirmer", "/chiffres", "/accessibilite", "/alerte", "/echeances", "/imprimer", $"/depots/{waiting}/noircir/1",
        ])
        {
            await desktop.Page.GotoAsync(path);
            var name = path.Replace($"?valide={entered}", "", StringComparison.Ordinal).Replace(waiting.ToString(), "x", StringComparison.Ordinal).Replace(request.ToString(), "x", StringComparison.Ordinal).Replace(volunteer.ToString(), "x", StringComparison.Ordinal).Replace(person.ToString(), "x", StringComparison.Ordinal);
            await desktop.Page.ScreenshotAsync(new() { Path = Path.Combine(pictures, $"{name.Trim('/').Replace('/', '-')}.png"), FullPage = true });
            if (await desktop.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth")) problems.Add($"{name}: scrolls sideways");
            // What axe looks at does not hang on the width; once is enough.
            if (widthPx < 1000) continue;
            problems.AddRange((await Axe.ProblemsAsync(desktop.Page, enhanced: false)).Select(problem => $"{name}: {problem}"));
        }

        Assert.IsEmpty(problems, string.Join('\n', problems));
    }

    private static async Task SealAndPutAsideAsync(TownHall town)
    {
        await using var sync = NightAgent.Over(town.Store);
        await sync.TickAsync();
        foreach (var release in await sync.Releases.AllAsync(CancellationToken.None)) await sync.Releases.QuarantineAsync(release.ReleaseId, "too-large", CancellationToken.None);
    }
}
