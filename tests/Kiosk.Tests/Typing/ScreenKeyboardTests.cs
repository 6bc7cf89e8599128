using Driving;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Kiosk.Tests.Typing;

/// <summary>Names are typed on the keyboard of the screen, and with one that is plugged in, at the same time.</summary>
[TestClass]
public sealed class ScreenKeyboardTests
{
    [TestMethod]
    [DataRow("Élodie")]
    [DataRow("Saint-Exupéry")]
    [DataRow("Marie Noëlle")]
    [DataRow("Œuvrard")]
    [DataRow("Le Goff-L'hôpital")]
    public async Task A_name_is_written_without_calling_for_capitals_or_accents(string name)
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await AtAsync(kiosk, "last-name");
        await elder.TouchKeysAsync(name);
        await Expect(Field(elder)).ToHaveValueAsync(name);
    }

    [TestMethod]
    public async Task A_capital_that_comes_by_itself_can_be_refused_and_another_one_called_for()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await AtAsync(kiosk, "last-name");
        await elder.TouchKeysAsync("d'Ornano", shift: true);
        await Expect(Field(elder)).ToHaveValueAsync("d'Ornano");
    }

    [TestMethod]
    public async Task What_is_in_a_name_is_never_changed_by_the_keyboard()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await AtAsync(kiosk, "last-name");
        await elder.Page.Keyboard.TypeAsync("mc donald-");
        await elder.TouchKeysAsync("L");
        await Expect(Field(elder)).ToHaveValueAsync("mc donald-L");
    }

    [TestMethod]
    public async Task Letters_are_put_in_and_erased_where_the_caret_stands()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await AtAsync(kiosk, "first-name");
        await elder.TouchKeysAsync("Marthe");
        for (var i = 0; i < 2; i++) await elder.Page.Keyboard.PressAsync("ArrowLeft");
        await elder.ActionKey("erase").TapAsync();
        await Expect(Field(elder)).ToHaveValueAsync("Marhe");
        await elder.TouchKeysAsync("gueri");
        await Expect(Field(elder)).ToHaveValueAsync("Marguerihe");
        await elder.Page.Keyboard.PressAsync("Delete");
        await elder.Page.Keyboard.PressAsync("Backspace");
        await elder.TouchKeysAsync("it");
        await Expect(Field(elder)).ToHaveValueAsync("Marguerite");
        await elder.ActionKey("all").TapAsync();
        await Expect(Field(elder)).ToHaveValueAsync("");
        await Expect(elder.Key("é")).ToHaveTextAsync("É");
    }

    [TestMethod]
    public async Task What_is_selected_is_replaced_and_erased_as_a_whole()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await AtAsync(kiosk, "last-name");
        await elder.TouchKeysAsync("Martin");
        await elder.Page.Keyboard.PressAsync("Shift+ArrowLeft");
        await elder.Page.Keyboard.PressAsync("Shift+ArrowLeft");
        await elder.ActionKey("erase").TapAsync();
        await Expect(Field(elder)).ToHaveValueAsync("Mart");
        await elder.Page.Keyboard.PressAsync("Control+a");
        await elder.TouchKeysAsync("R");
        await Expect(Field(elder)).ToHaveValueAsync("R");
    }

    [TestMethod]
    public async Task The_field_keeps_the_caret_and_no_keyboard_of_the_system_comes_up()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await AtAsync(kiosk, "last-name");
        await elder.TouchKeysAsync("A");
        await Expect(Field(elder)).ToBeFocusedAsync();
        await Expect(Field(elder)).ToHaveAttributeAsync("inputmode", "none");
        await elder.Page.Keyboard.TypeAsync("zé");
        await elder.TouchKeysAsync("ma");
        await Expect(Field(elder)).ToHaveValueAsync("Azéma");
    }

    [TestMethod]
    public async Task No_more_is_put_in_than_the_field_takes()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await AtAsync(kiosk, "birth-year");
        await elder.TouchKeysAsync("19387");
        await Expect(Field(elder)).ToHaveValueAsync("1938");
    }

    [TestMethod]
    public async Task Keys_that_no_voice_would_say_have_a_name_in_the_language_of_the_page()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await AtAsync(kiosk, "last-name");
        await elder.TouchKeysAsync("A");
        foreach (var name in new[] { "e accent aigu", "e dans l’o", "trait d’union", "Majuscule", "Effacer", "Tout effacer" })
            await Expect(NamedKey(name)).ToHaveCountAsync(1);

        await elder.Page.GotoAsync("/");
        await elder.Page.Locator("button[name=language][value=en]").ClickAsync();
        await elder.Page.Locator("html[lang=en]").WaitForAsync();
        await elder.GoToQuestionAsync("last-name");
        await elder.TouchKeysAsync("A");
        foreach (var name in new[] { "e acute", "hyphen", "Capital letter", "Delete all" }) await Expect(NamedKey(name)).ToHaveCountAsync(1);

        ILocator NamedKey(string name) => elder.Page.Locator("#keyboard").GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
    }

    [TestMethod]
    public async Task A_touch_shows_on_the_key_in_the_moment_it_lands()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await AtAsync(kiosk, "last-name");
        const string colourBeforeAndAt = """
            key => {
              const colour = () => getComputedStyle(key).backgroundColor;
              const before = colour();
              key.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
              return [before, colour()];
            }
            """;
        var colours = await elder.Key("m").EvaluateAsync<string[]>(colourBeforeAndAt);
        Assert.AreNotEqual(colours[0], colours[1]);
    }

    [TestMethod]
    public async Task The_order_of_the_alphabet_is_kept_for_the_rest_of_the_visit_and_no_longer()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await AtAsync(kiosk, "last-name");
        await Expect(FirstLetters(elder)).ToHaveTextAsync("AZERTY".Select(letter => letter.ToString()));
        var told = elder.Page.WaitForResponseAsync("**/settings");
        await elder.ActionKey("order").TapAsync();
        await Expect(FirstLetters(elder)).ToHaveTextAsync("ABCDEF".Select(letter => letter.ToString()));
        await told;
        await elder.TouchKeysAsync("Garat");
        await elder.TapAsync("continue");
        await elder.Page.ArriveAsync("/question/first-name");
        await Expect(FirstLetters(elder)).ToHaveTextAsync("ABCDEF".Select(letter => letter.ToString()));

        await elder.Page.GotoAsync("/goodbye");
        await elder.OpenQuestionAsync("last-name");
        await Expect(FirstLetters(elder)).ToHaveTextAsync("AZERTY".Select(letter => letter.ToString()));
    }

    [TestMethod]
    public async Task Arrows_lead_from_key_to_key_and_letters_typed_meanwhile_go_into_the_field()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await AtAsync(kiosk, "last-name");
        await elder.Page.Keyboard.PressAsync("Tab");
        await Expect(elder.Key("é")).ToBeFocusedAsync();
        foreach (var arrow in new[] { "ArrowRight", "ArrowDown" }) await elder.Page.Keyboard.PressAsync(arrow);
        await Expect(elder.Key("z")).ToBeFocusedAsync();
        await elder.Page.Keyboard.PressAsync("Enter");
        await Expect(Field(elder)).ToHaveValueAsync("Z");
        await Expect(elder.Key("z")).ToBeFocusedAsync();
        await elder.Page.Keyboard.TypeAsync("oé");
        await Expect(Field(elder)).ToHaveValueAsync("Zoé");
        await Expect(Field(elder)).ToBeFocusedAsync();
    }

    [TestMethod]
    public async Task Enter_takes_the_answer_also_where_the_question_may_be_skipped()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await AtAsync(kiosk, "birth-year");
        await elder.Page.Keyboard.TypeAsync("1938");
        await elder.Page.Keyboard.PressAsync("Enter");
        await elder.Page.LeaveAsync("/question/birth-year");
        await elder.GoToQuestionAsync("birth-year");
        await Expect(Field(elder)).ToHaveValueAsync("1938");
    }

    private static Task<Elder> AtAsync(KioskServer kiosk, string question) => Elder.AtQuestionAsync(kiosk, TestChromium.Shared, question);

    private static ILocator Field(Elder elder) => elder.Page.Locator("#field");

    private static ILocator FirstLetters(Elder elder) => elder.Page.Locator("#keyboard .keys:nth-of-type(2) .sign:nth-child(-n+6)");
}
