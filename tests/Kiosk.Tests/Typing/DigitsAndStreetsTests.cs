using Driving;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Kiosk.Tests.Typing;

/// <summary>Numbers, dates, addresses and streets each have the keys they need.</summary>
[TestClass]
public sealed class DigitsAndStreetsTests
{
    [TestMethod]
    public async Task A_telephone_number_stands_in_pairs_as_it_is_typed_and_is_taken()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await AtAsync(kiosk, "phone");
        await Expect(elder.Page.Locator("#keyboard .sign")).ToHaveCountAsync(10);
        await elder.TouchKeysAsync("053649990");
        await Expect(Field(elder)).ToHaveValueAsync("05 36 49 99 0");
        await elder.ActionKey("erase").TapAsync();
        await Expect(Field(elder)).ToHaveValueAsync("05 36 49 99");
        await elder.ActionKey("erase").TapAsync();
        await elder.TouchKeysAsync("801");
        await Expect(Field(elder)).ToHaveValueAsync("05 36 49 98 01");
        await elder.TapAsync("continue");
        await elder.Page.LeaveAsync("/question/phone");
    }

    [TestMethod]
    public async Task Digits_go_into_the_part_of_the_date_that_was_touched_and_never_on_by_themselves()
    {
        await using var kiosk = await KioskServer.StartAsync("Kiosk:Forms:0=alert-register");
        await using var elder = await AtAsync(kiosk, "birth-date", "alert-register");
        await elder.TouchKeysAsync("041");
        await Expect(elder.Page.Locator("#day")).ToHaveValueAsync("04");
        await Expect(elder.Page.Locator("#day")).ToBeFocusedAsync();
        await Expect(elder.Page.Locator("#month")).ToHaveValueAsync("");
        await elder.Page.Locator("#year").TapAsync();
        await elder.TouchKeysAsync("1938");
        await elder.Page.Locator("#month").TapAsync();
        await elder.TouchKeysAsync("7");
        await Expect(elder.Page.Locator("#year")).ToHaveValueAsync("1938");
        await Expect(elder.Page.Locator("#month")).ToHaveValueAsync("7");
        await elder.TapAsync("continue");
        await elder.Page.LeaveAsync("/question/birth-date");
        await elder.GoToQuestionAsync("birth-date");
        await Expect(elder.Page.Locator("#month")).ToHaveValueAsync("07");
    }

    [TestMethod]
    public async Task An_address_of_mail_has_its_signs_and_digits_and_no_capitals()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await AtAsync(kiosk, "email");
        await elder.TouchKeysAsync("g_arrieulat.38@exemple-mail.fr");
        await Expect(Field(elder)).ToHaveValueAsync("g_arrieulat.38@exemple-mail.fr");
    }

    [TestMethod]
    public async Task A_street_with_digits_in_its_name_is_typed_and_taken()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await AtAsync(kiosk, "street");
        await elder.TouchKeysAsync("Rue du ");
        await elder.ActionKey("digits").TapAsync();
        await elder.TouchKeysAsync("8-");
        await elder.ActionKey("digits").TapAsync();
        await elder.TouchKeysAsync("Mai-", shift: true);
        await elder.ActionKey("digits").TapAsync();
        await elder.TouchKeysAsync("1945");
        await Expect(Field(elder)).ToHaveValueAsync("Rue du 8-Mai-1945");
        await elder.TapAsync("continue");
        await elder.Page.ArriveAsync("/question/last-name");
    }

    [TestMethod]
    [DataRow("éc", "Rue de l'École")]
    [DataRow("ECOLE", "Rue de l'École")]
    [DataRow("rue ecole", "Rue de l'École")]
    [DataRow("st mart", null)]
    [DataRow("saint-m", "Chemin de Saint-Martin")]
    [DataRow("ole", null)]
    public async Task Streets_of_which_words_begin_as_typed_are_proposed(string typed, string? street)
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await AtAsync(kiosk, "street");
        await elder.Page.Keyboard.TypeAsync(typed);
        await Expect(Field(elder)).ToHaveValueAsync(typed);
        var found = await Proposals(elder).AllInnerTextsAsync();
        Assert.IsLessThanOrEqualTo(3, found.Count);
        if (street is null) Assert.IsEmpty(found);
        else Assert.Contains(street, found);
    }

    [TestMethod]
    public async Task A_street_that_is_proposed_is_chosen_with_one_touch_and_nobody_was_asked_for_it()
    {
        await using var kiosk = await KioskServer.StartAsync();
        await using var elder = await AtAsync(kiosk, "street");
        // A request without a question in its address and without a body carries nothing of what is typed.
        var telling = new List<string>();
        elder.Page.Request += (_, request) =>
        {
            if (request.PostData is not null || request.Url.Contains('?')) telling.Add(request.Url);
        };
        await elder.TouchKeysAsync("Ec");
        await Proposals(elder).Filter(new() { HasText = "Rue de l'École" }).TapAsync();
        await Expect(Field(elder)).ToHaveValueAsync("Rue de l'École");
        await Expect(Field(elder)).ToBeFocusedAsync();
        await Expect(Proposals(elder)).ToHaveCountAsync(0);
        Assert.IsEmpty(telling);
        await elder.TapAsync("continue");
        await elder.Page.ArriveAsync("/question/last-name");
        await elder.GoToQuestionAsync("street");
        await Expect(Field(elder)).ToHaveValueAsync("Rue de l'École");
    }

    private static Task<Elder> AtAsync(KioskServer kiosk, string question, string form = "help-request") => Elder.AtQuestionAsync(kiosk, TestChromium.Shared, question, form);

    private static ILocator Field(Elder elder) => elder.Page.Locator("#field");

    private static ILocator Proposals(Elder elder) => elder.Page.Locator("#proposals .key");
}
