using Driving;
using static Microsoft.Playwright.Assertions;

namespace Kiosk.Tests.Typing;

/// <summary>Question, field, what is wrong with it and all keys are on the screen at once, and large enough (kiosk.md K1, K4).</summary>
[TestClass]
public sealed class TypedScreenFitTests
{
    // What is not wholly on the screen, too small, too near to another, or wider than its key.
    private const string Misfits = """
        mm => {
          const slack = 1; // px, for rounding
          const found = [];
          const name = element => element.id || element.dataset.sign || element.textContent.trim();
          const root = document.documentElement, main = document.querySelector("main");
          if (root.scrollHeight > root.clientHeight || main.scrollHeight > main.clientHeight + slack) found.push("the page scrolls");
          const targets = [...document.querySelectorAll(".key, .fields input, .problem a")].filter(element => element.checkVisibility());
          const boxes = targets.map(element => element.getBoundingClientRect());
          const words = [...document.querySelectorAll("h1, .hint, .wrong, .problem")].filter(element => element.checkVisibility() && element.clientWidth > 1);
          for (const element of [...targets, ...words]) {
            const box = element.getBoundingClientRect();
            if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight) found.push(`${name(element)} is off the screen`);
          }
          targets.forEach((element, at) => {
            const box = boxes[at];
            if (element.closest(".problem")) return;
            if (Math.min(box.width, box.height) < 20 * mm - slack) found.push(`${name(element)} is ${box.width / mm} x ${box.height / mm} mm`);
            if (element.matches("button") && element.scrollWidth > element.clientWidth + slack) found.push(`${name(element)} is wider than its key`);
            for (let other = at + 1; other < boxes.length; other++) {
              if (targets[other].closest(".problem")) continue;
              const apart = Math.max(box.left - boxes[other].right, boxes[other].left - box.right, box.top - boxes[other].bottom, boxes[other].top - box.bottom);
              if (apart < 4 * mm - slack) found.push(`${name(element)} and ${name(targets[other])} are ${apart / mm} mm apart`);
            }
          });
          const keys = document.getElementById("keyboard").getBoundingClientRect();
          for (const element of words) {
            const box = element.getBoundingClientRect();
            if (box.bottom > keys.top && box.right > keys.left && box.top < keys.bottom && box.left < keys.right) found.push(`${name(element)} lies under the keys`);
          }
          return found;
        }
        """;

    private static readonly string[] Questions =
        ["requester-name", "last-name", "street", "street-number", "phone", "email", "before", "birth-year", "other-need", "complement", "language"];

    private static readonly ReferenceScreen[] Screens = [ReferenceScreen.Usual, ReferenceScreen.Smallest];

    private static readonly string[] Languages = ["fr", "fr-falc", "en"];

    public static IEnumerable<(double WidthMm, bool Large, string Language)> Looks =>
        from screen in Screens
        from language in Languages
        from large in (bool[])[false, true]
        select (screen.WidthMm, large, language);

    [TestMethod]
    [DynamicData(nameof(Looks))]
    public async Task Everything_of_a_typed_question_is_on_the_screen_at_once(double widthMm, bool large, string language)
    {
        var screen = new ReferenceScreen("one of the two", widthMm);
        await using var kiosk = await KioskServer.StartAsync(screen.Setting);
        await using var elder = await AtStartAsync(kiosk, large, language);
        await elder.OpenQuestionAsync("last-name");
        List<string> misfits = [];
        foreach (var question in Questions)
        {
            await elder.GoToQuestionAsync(question);
            await LookAsync(question);
            await elder.Page.Locator(".fields input").First.FillAsync(question is "phone" or "before" or "birth-year" ? "0" : new string('x', 60));
            await LookAsync($"{question}, filled");
        }

        await elder.GoToQuestionAsync("phone");
        await elder.Page.Locator("#field").FillAsync("06");
        await WrongAsync("phone");
        await elder.GoToQuestionAsync("before");
        await elder.Page.Locator("#day").FillAsync("40");
        await WrongAsync("before");
        await elder.GoToQuestionAsync("last-name");
        await elder.Page.Locator("#field").FillAsync("77");
        await WrongAsync("last-name");
        await elder.GoToQuestionAsync("email");
        await elder.Page.Locator("#field").FillAsync("g.arrieulat");
        await WrongAsync("email");
        await elder.GoToQuestionAsync("street");
        await elder.Page.Locator("#field").FillAsync("12 §");
        await WrongAsync("street");
        await elder.ActionKey("all").TapAsync();
        await elder.TouchKeysAsync("Ch");
        await Expect(elder.Page.Locator("#proposals .key")).ToHaveCountAsync(3);
        await LookAsync("street, with proposals after an error");
        Assert.IsEmpty(misfits, string.Join('\n', misfits));

        async Task WrongAsync(string question)
        {
            await elder.TapAsync("continue");
            await elder.Page.Locator("#problem").WaitForAsync();
            await LookAsync($"{question}, with what is wrong");
        }

        async Task LookAsync(string what)
        {
            await elder.Page.Locator("#keyboard .key").First.WaitForAsync();
            await elder.Page.EvaluateAsync("() => document.fonts.ready.then(() => {})");
            misfits.AddRange((await elder.Page.EvaluateAsync<string[]>(Misfits, screen.PixelsPerMm)).Select(found => $"{what}: {found}"));
        }
    }

    [TestMethod]
    [DataRow(345.0, true)]
    [DataRow(345.0, false)]
    [DataRow(476.0, true)]
    public async Task The_longest_question_fits_with_what_is_wrong_with_its_answer(double widthMm, bool large)
    {
        var screen = new ReferenceScreen("one of the two", widthMm);
        await using var kiosk = await KioskServer.StartAsync(screen.Setting);
        await using var elder = await AtStartAsync(kiosk, large, "fr");
        await elder.OpenQuestionAsync("parent-name", "volunteer-offer");
        Assert.IsEmpty(await elder.Page.EvaluateAsync<string[]>(Misfits, screen.PixelsPerMm));
        await elder.Page.Locator("#field").FillAsync("77");
        await elder.TapAsync("continue");
        await elder.Page.Locator("#problem").WaitForAsync();
        await elder.Page.Locator("#keyboard .key").First.WaitForAsync();
        Assert.IsEmpty(await elder.Page.EvaluateAsync<string[]>(Misfits, screen.PixelsPerMm));
    }

    private static async Task<Elder> AtStartAsync(KioskServer kiosk, bool large, string language)
    {
        var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);
        await elder.Page.Locator($"button[name=language][value={language}]").ClickAsync();
        await elder.Page.Locator($"button[name=language][value={language}][aria-pressed=true]").WaitForAsync();
        if (!large) return elder;
        await elder.Page.Locator("button[name=text]").ClickAsync();
        await elder.Page.Locator("html[data-text=large]").WaitForAsync();
        return elder;
    }
}
