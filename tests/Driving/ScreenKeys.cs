using Microsoft.Playwright;

namespace Driving;

/// <summary>Typing on the keyboard of the screen, a touch for each key.</summary>
public static class ScreenKeys
{
    /// <summary>The key that now writes this character, or does this.</summary>
    public static ILocator Key(this Elder elder, string sign) => elder.Page.Locator($"#keyboard .key[data-sign=\"{sign.ToLowerInvariant()}\"]");

    public static ILocator ActionKey(this Elder elder, string act) => elder.Page.Locator($"#keyboard .key[data-act={act}]");

    /// <summary>Touches the keys of a text as they stand; a capital must come by itself or be called for with <paramref name="shift"/>.</summary>
    /// <exception cref="PlaywrightException">The key would write something else.</exception>
    public static async Task TouchKeysAsync(this Elder elder, string text, bool shift = false)
    {
        foreach (var character in text)
        {
            if (character == ' ')
            {
                await elder.ActionKey("space").TapAsync();
                continue;
            }

            var wanted = character.ToString();
            if (shift && await elder.Key(wanted).InnerTextAsync() != wanted) await elder.ActionKey("shift").TapAsync();
            // The caps follow the caret, and the browser tells of the caret a moment later.
            await Assertions.Expect(elder.Key(wanted)).ToHaveTextAsync(wanted);
            await elder.Key(wanted).TapAsync();
        }
    }

    /// <summary>Chooses a form and opens one of its questions.</summary>
    public static async Task OpenQuestionAsync(this Elder elder, string question, string form = "help-request")
    {
        await elder.TapAsync($"start-{form}");
        await elder.Page.ArriveAsync("/your-data");
        await elder.GoToQuestionAsync(question);
    }

    public static Task GoToQuestionAsync(this Elder elder, string question) => elder.Page.GotoAsync($"/question/{question}");
}
