using System.Net;
using System.Security.Cryptography;
using Driving.Commune;
using Releases;

namespace CommuneServer.Tests;

/// <summary>Nothing is believed without the right signature; the signatures are those of the standard.</summary>
[TestClass]
public sealed class SignatureTests
{
    private static readonly byte[] Beat = System.Text.Encoding.UTF8.GetBytes($$"""{"schema":"{{Release.CurrentSchema}}","version":"1.0.0"}""");

    [TestMethod]
    public void The_example_of_the_standard_is_verified()
    {
        // RFC 9421, B.1.3 (the key) and B.2.4 (the answer signed with it).
        using var key = ECDsa.Create();
        key.ImportFromPem("-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqIVYZVLCrPZHGHjP17CTW0/+D9Lf\nw0EkjqF7xB4FivAxzic30tMM4GF+hR6Dxh71Z50VGGdldkkDXZCnTNnoXQ==\n-----END PUBLIC KEY-----");
        IReadOnlyList<(string, string)> components =
        [
            ("\"@status\"", "200"), ("\"content-type\"", "application/json"), ("\"content-digest\"", "sha-512=:mEWXIS7MaLRuGgxOBdODa3xqM1XdEvxoYhvlCFJ41QJgJc4GTsPp29l5oGX69wWdXymyU0rjJuahq4l5aGgfLQ==:"), ("\"content-length\"", "23"),
        ];
        const string input = "sig-b24=(\"@status\" \"content-type\" \"content-digest\" \"content-length\");created=1618884473;keyid=\"test-key-ecc-p256\"";
        const string signature = "sig-b24=:wNmSUAhwb5LxtOtOpNa6W5xj067m5hFrj0XQ4fvpaCLx0NKocgPquLgyahnzDnDAUy5eCdlYUEkLIj+32oiasw==:";
        Assert.IsTrue(MessageSignature.IsBy(key, "sig-b24", components, input, signature));
        Assert.IsFalse(MessageSignature.IsBy(key, "sig-b24", [("\"@status\"", "201"), .. components.Skip(1)], input, signature));
    }

    [TestMethod]
    public async Task A_request_that_was_altered_or_is_of_nobody_is_refused()
    {
        await using var hall = await Databases.OpenAsync(Databases.File);
        using var kiosk = await KioskCaller.EnrolAsync(hall, "33352-accueil");
        using var other = await KioskCaller.EnrolAsync(hall, "33352-salle");
        Assert.AreEqual(HttpStatusCode.OK, (await kiosk.SendAsync(HttpMethod.Put, "/v1/kiosks/33352-accueil/heartbeat", Beat)).Status);
        await RefusedAsync(request => request.Content = new ByteArrayContent([.. Beat, (byte)' ']) { Headers = { { "Content-Type", "application/json" } } });
        await RefusedAsync(request => request.RequestUri = new Uri("/v1/kiosks/33352-salle/heartbeat", UriKind.Relative));
        await RefusedAsync(request => request.RequestUri = new Uri("/v1/kiosks/33352-accueil/heartbeat?part=2", UriKind.Relative));
        await RefusedAsync(request => request.Method = HttpMethod.Post, HttpStatusCode.MethodNotAllowed);
        await RefusedAsync(request => request.Headers.Remove(MessageSignature.SignatureHeader));
        await RefusedAsync(request => request.Headers.Remove(MessageSignature.InputHeader));
        Assert.AreEqual(HttpStatusCode.Unauthorized, (await other.SendAsync(HttpMethod.Put, "/v1/kiosks/33352-accueil/heartbeat", Beat)).Status, "the key of another kiosk");
        await hall.RevokeAsync("33352-accueil");
        Assert.AreEqual((HttpStatusCode.Forbidden, Problem.Revoked), await StatusAsync());

        async Task RefusedAsync(Action<HttpRequestMessage> alter, HttpStatusCode status = HttpStatusCode.Unauthorized) =>
            Assert.AreEqual(status, (await kiosk.SendAsync(HttpMethod.Put, "/v1/kiosks/33352-accueil/heartbeat", Beat, alter)).Status);

        async Task<(HttpStatusCode, string)> StatusAsync()
        {
            var refused = await kiosk.RefusedAsync(HttpMethod.Put, "/v1/kiosks/33352-accueil/heartbeat", Beat);
            return (refused.Status, refused.Problem.Code);
        }
    }

    [TestMethod]
    public async Task Whose_clock_is_off_signs_a_word_of_the_server_which_is_good_for_that_kiosk_and_for_minutes()
    {
        var clock = new TownClock(TownYear.Night);
        await using var hall = await Databases.OpenAsync(Databases.File, clock);
        using var kiosk = await KioskCaller.EnrolAsync(hall, "33352-accueil");
        using var other = await KioskCaller.EnrolAsync(hall, "33352-salle");
        kiosk.Now = TownYear.Night.AddMinutes(9);
        Assert.AreEqual(HttpStatusCode.OK, (await kiosk.SendAsync(HttpMethod.Put, "/v1/kiosks/33352-accueil/heartbeat", Beat)).Status);
        kiosk.Now = TownYear.Night.AddMinutes(-11);
        var (status, problem) = await kiosk.RefusedAsync(HttpMethod.Put, "/v1/kiosks/33352-accueil/heartbeat", Beat);
        Assert.AreEqual((HttpStatusCode.Unauthorized, Problem.Clock), (status, problem.Code));
        other.Nonce = kiosk.Nonce = problem.Nonce;
        Assert.AreEqual(HttpStatusCode.OK, (await kiosk.SendAsync(HttpMethod.Put, "/v1/kiosks/33352-accueil/heartbeat", Beat)).Status);
        Assert.AreEqual(HttpStatusCode.Unauthorized, (await other.SendAsync(HttpMethod.Put, "/v1/kiosks/33352-salle/heartbeat", Beat)).Status);
        clock.Now += TimeSpan.FromMinutes(6);
        Assert.AreEqual(HttpStatusCode.Unauthorized, (await kiosk.SendAsync(HttpMethod.Put, "/v1/kiosks/33352-accueil/heartbeat", Beat)).Status);
    }

    [TestMethod]
    public void A_code_is_read_as_people_write_it()
    {
        using var key = SigningKey.Create();
        var code = EnrolmentCode.Create(key);
        Assert.IsTrue(EnrolmentCode.TryParse(code.ToString().ToLowerInvariant().Replace('-', ' ').Replace('0', 'o').Replace('1', 'l'), out var read));
        Assert.AreEqual(code, read);
        Assert.IsTrue(read.IsOf(key));
        using var other = SigningKey.Create();
        Assert.IsFalse(read.IsOf(other));
        Assert.IsFalse(EnrolmentCode.TryParse(code.ToString()[..^1], out _));
        Assert.IsFalse(EnrolmentCode.TryParse(code.ToString()[..^1] + "U", out _));
    }

    [TestMethod]
    [DataRow("33352-accueil", true)]
    [DataRow("2A004-mairie", true)]
    [DataRow("3335-accueil", false)]
    [DataRow("33352-Accueil", false)]
    [DataRow("33352-", false)]
    [DataRow("33352-a/../b", false)]
    public void A_kiosk_is_named_by_its_commune_and_a_word(string text, bool good) => Assert.AreEqual(good, KioskName.TryParse(text, out _));
}
