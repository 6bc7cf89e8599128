using Driving;
using static Microsoft.Playwright.Assertions;

namespace Kiosk.Tests.Typing;

/// <summary>What the audit of every page does not see: streets found, letters in either order, signs in place of letters, and words on or under keys.</summary>
[TestClass]
public sealed class TypedScreenFitTests
{
    private const string WordsAndKeys = """
        () => {
          const found = [];
          const keys = [...document.querySelectorAll("#keyboard .key, #proposals .key")];
          for (const key of keys) {
            if (key.scrollWidth > key.clientWidth + 1) found.push(`« ${key.textContent} » is wider than its key`);
          }
          for (const words of document.querySelectorAll("h1, .hint, .wrong, .problem")) {
            const box = words.getBoundingClientRect();
            if (box.width <= 1) continue;
            for (const key of [...keys, ...document.querySelectorAll(".bar .key")]) {
              const other = key.getBoundingClientRect();
              if (box.bottom > other.top + 1 && box.top < other.bottom - 1 && box.right > other.left && box.left < other.right) found.push(`« ${words.textContent} » lies under « ${key.textContent} »`);
            }
          }
          return found;
        }
        """;

    [TestMethod]
    [DataRow(345.0, true)]
    [DataRow(345.0, false)]
    [DataRow(476.0, true)]
    [DataRow(476.0, false)]
    public async Task All_keys_fit_with_what_is_wrong_and_with_what_is_found(double widthMm, bool large)
    {
        var screen = new ReferenceScreen("one of the two", widthMm);
        await using var kiosk = await KioskServer.StartAsync(screen.Setting);
        await using var elder = await Elder.AtQuestionAsync(kiosk, TestChromium.Shared, "street");
        await elder.PreferAsync(kiosk, large, highContrast: false);
        List<string> problems = [];

        await elder.GoToQuestionAsync("street");
        await elder.Page.Locator("#field").FillAsync("12 §");
        await elder.TapAsync("continue");
        await elder.Page.Locator("#problem").WaitForAsync();
        await LookAsync("street refused");
        await elder.ActionKey("all").TapAsync();
        await elder.TouchKeysAsync("Ch");
        await Expect(elder.Page.Locator("#proposals .key")).ToHaveCountAsync(3);
        await LookAsync("streets found after an error");
        await elder.ActionKey("order").TapAsync();
        await LookAsync("letters in the order of the alphabet");

        await elder.GoToQuestionAsync("other-need");
        await elder.ActionKey("digits").TapAsync();
        await LookAsync("signs");
        await elder.GoToQuestionAsync("email");
        await LookAsync("mail");
        await elder.GoToQuestionAsync("phone");
        await LookAsync("digits");

        await elder.Page.GotoAsync("/");
        await elder.OpenQuestionAsync("parent-name", "volunteer-offer");
        await LookAsync("the longest question");
        await elder.Page.Locator("#field").FillAsync("77");
        await elder.TapAsync("continue");
        await elder.Page.Locator("#problem").WaitForAsync();
        await LookAsync("the longest question refused");
        Assert.IsEmpty(problems, string.Join('\n', problems));

        async Task LookAsync(string what)
        {
            await elder.Page.Locator("#keyboard .key").First.WaitForAsync();
            problems.AddRange((await PageAudit.ProblemsAsync(elder.Page, screen, withAxe: false)).Select(found => $"{what}: {found}"));
            problems.AddRange((await elder.Page.EvaluateAsync<string[]>(WordsAndKeys)).Select(found => $"{what}: {found}"));
        }
    }
}
