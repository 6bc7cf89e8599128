using Driving;
using Forms.Answers;

namespace Kiosk.Tests.Journeys;

/// <summary>An elder asks for help, from the start page to the number.</summary>
[TestClass]
public sealed class HelpRequestTests
{
    [TestMethod]
    public async Task The_shortest_request_takes_ten_taps_and_lies_sealed_in_the_box_under_the_number_that_was_shown()
    {
        await using var kiosk = await KioskServer.StartAsync(ReferenceScreen.Usual.Setting);
        await using var elder = await Elder.AtAsync(kiosk, TestChromium.Shared);
        await elder.AskForHelpAsync();
        await elder.TapAsync("send");
        const int namesAndPhone = 3;
        Assert.IsLessThanOrEqualTo(10, elder.Taps - namesAndPhone);
        var reference = await elder.Page.Locator("#reference").InnerTextAsync();

        var deposit = (await kiosk.DepositsAsync()).Single();
        Assert.AreEqual(Channel.Kiosk, deposit.Channel);
        Assert.AreEqual(DepositReference.Of(deposit.Id), reference);
        string TextOf(string question) => deposit.Answers.Single(answer => answer.Question.Value == question) is { Values: var values, Text: var text } ? text ?? string.Join(',', values) : "";
        Assert.AreEqual("Arrieulat", TextOf("last-name"));
        Assert.AreEqual("0536499901", TextOf("phone"));
        Assert.AreEqual("shopping", TextOf("needs"));
        Assert.AreEqual("yes", TextOf("share-contact"));
    }
}
