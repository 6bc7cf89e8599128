using Kiosk.Speech;
using Microsoft.Playwright;

namespace Kiosk.Tests.Speech;

/// <summary>What a page would say, and what stands on it.</summary>
internal static class SpeechOf
{
    // What stands on the screen, in its order: how far one is, the question with what belongs to it, the answers, the ways on.
    private const string Standing = """
        () => {
          const said = [];
          const wordsOf = element => {
            const copy = element.cloneNode(true);
            for (const br of copy.querySelectorAll("br")) br.replaceWith(" ");
            return copy.textContent.replace(/\s+/g, " ").trim();
          };
          const add = (root, what) => { for (const element of root.querySelectorAll(what)) said.push([(element.closest(".card")?.id || element.closest(".card")?.querySelector("input")?.id) ?? "", wordsOf(element)]); };
          const start = document.body.dataset.page === "start";
          if (!start) add(document, "header .note");
          add(document.getElementById("main"), ".lead, h1, .hint, .problem strong, .problem a, p:not(.lead, .hint, .reference, .problem p, .wrong), .fields.date label, .reference > span, .cards:not(:has(a.answer)) .card > span:not(.tick):not(:has(strong)), .card strong, .key > span");
          for (const card of document.querySelectorAll(".card span:has(strong)")) said.splice(said.findIndex(entry => entry[1] === card.querySelector("strong").textContent) + 1, 0, ["", card.lastChild.textContent.trim()]);
          add(document.querySelector("footer"), ".space ~ .key > span, .space ~ form .key > span, .space ~ .note");
          return said.map(entry => entry.join("\t"));
        }
        """;

    /// <summary>The addresses of the sounds, in order; none when the page offers no listening.</summary>
    public static async Task<string[]> ClipsAsync(IPage page, string element = "speech") =>
        await page.Locator($"#{element}").GetAttributeAsync("data-clips") is { } clips ? clips.Split(' ') : [];

    /// <summary>The sentences of a page as the server has them; what belongs to one visitor is left out.</summary>
    public static async Task<IReadOnlyList<string>> WordsAsync(IPage page, PromptBook book) =>
        [.. (await ClipsAsync(page)).Where(clip => !clip.Contains("answers", StringComparison.Ordinal) && !clip.Contains("reference", StringComparison.Ordinal)).Select(clip => TextOf(clip, book))];

    /// <summary>The texts on the page, each with the id of the card it stands on, or with none.</summary>
    public static async Task<IReadOnlyList<(string Card, string Text)>> StandingAsync(IPage page) =>
        [.. (await page.EvaluateAsync<string[]>(Standing)).Select(line => line.Split('\t')).Select(parts => (parts[0], parts[1]))];

    private static string TextOf(string clip, PromptBook book) => book.Find(clip["/speech/".Length..^".wav".Length])!.Text;
}
