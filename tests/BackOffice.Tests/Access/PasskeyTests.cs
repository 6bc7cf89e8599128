using Driving;
using LocalStore.Access;
using Microsoft.Playwright;

namespace BackOffice.Tests.Access;

[TestClass]
public sealed class PasskeyTests
{
    [TestMethod]
    public async Task A_passkey_is_registered_and_opens_the_account_without_a_password()
    {
        await using var town = await TownHall.OpenAsync();
        using var agent = await town.SignInAsync(AgentRoles.Agent);
        // A browser offers no passkey on a page whose certificate it doubts: this one knows the key of this town hall.
        await using var chromium = await Chromium.StartAsync($"--ignore-certificate-errors-spki-list={town.KeyPin}");
        await using var desktop = await Desktop.OfAsync(town, agent, browser: chromium.Browser);
        var devtools = await desktop.Context.NewCDPSessionAsync(desktop.Page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        await desktop.Page.GotoAsync("/compte");
        await desktop.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer une clé d’accès" }).ClickAsync();
        await desktop.Page.GetByText("Ce PC, enregistrée le").WaitForAsync();
        await desktop.Page.GetByRole(AriaRole.Button, new() { Name = "Se déconnecter" }).ClickAsync();
        await desktop.Page.ArriveAsync("/entrer");
        await desktop.Page.GetByRole(AriaRole.Button, new() { Name = "Me connecter avec ma clé d’accès" }).ClickAsync();
        await desktop.Page.GetByRole(AriaRole.Heading, new() { Name = "À faire aujourd’hui" }).WaitForAsync();
    }
}
