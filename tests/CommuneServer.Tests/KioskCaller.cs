using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Driving.Commune;
using Releases;

namespace CommuneServer.Tests;

/// <summary>Somebody who speaks to the server as a kiosk does, or nearly.</summary>
internal sealed class KioskCaller : IDisposable
{
    private readonly CommuneHall hall;
    private readonly HttpClient http;

    private KioskCaller(CommuneHall hall, string kiosk)
    {
        (this.hall, Kiosk) = (hall, kiosk);
        http = new HttpClient { BaseAddress = hall.Address };
    }

    public string Kiosk { get; }

    public ECDsa Key { get; } = SigningKey.Create();

    /// <summary>When its signatures say they were made.</summary>
    public DateTimeOffset Now { get; set; } = TimeProvider.System.GetUtcNow();

    public string? Nonce { get; set; }

    public static async Task<KioskCaller> EnrolAsync(CommuneHall hall, string kiosk)
    {
        var caller = new KioskCaller(hall, kiosk);
        Assert.IsTrue(EnrolmentCode.TryParse(await hall.CodeAsync(kiosk), out var code));
        var (status, _) = await caller.SendAsync(HttpMethod.Post, "/v1/enrolments", JsonSerializer.SerializeToUtf8Bytes(new EnrolmentRequest(code.Secret, SigningKey.PublicKeyOf(caller.Key)), ReleaseJson.Default.EnrolmentRequest));
        Assert.AreEqual(HttpStatusCode.OK, status);
        return caller;
    }

    public async Task<(HttpStatusCode Status, IReadOnlyList<ItemAnswer> Items)> PutAsync(Release release)
    {
        var (status, body) = await SendAsync(HttpMethod.Put, $"/v1/kiosks/{Kiosk}/releases/{release.ReleaseId}", release.ToBytes());
        return (status, status == HttpStatusCode.OK ? JsonSerializer.Deserialize(body, ReleaseJson.Default.ReleaseAnswer)!.Items : []);
    }

    /// <summary>Sends, signed; what was signed can be altered on its way.</summary>
    public async Task<(HttpStatusCode Status, byte[] Body)> SendAsync(HttpMethod method, string path, byte[] body, Action<HttpRequestMessage>? alter = null)
    {
        var address = new Uri(hall.Address, path);
        var signed = new SignedRequest(method.Method, address.AbsolutePath, address.Query, "application/json", Release.DigestOf(body));
        using var request = new HttpRequestMessage(method, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        var signature = MessageSignature.Sign(SignedRequest.Label, signed.Components, Key, new SignatureFacts(Now, SigningKey.IdOf(Key), Nonce));
        request.Headers.Add(MessageSignature.DigestHeader, signed.ContentDigest);
        request.Headers.Add(MessageSignature.InputHeader, signature.Input);
        request.Headers.Add(MessageSignature.SignatureHeader, signature.Signature);
        alter?.Invoke(request);
        using var response = await http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsByteArrayAsync());
    }

    /// <summary>The same, for the problem that is answered.</summary>
    public async Task<(HttpStatusCode Status, Problem Problem)> RefusedAsync(HttpMethod method, string path, byte[] body, Action<HttpRequestMessage>? alter = null)
    {
        var (status, answer) = await SendAsync(method, path, body, alter);
        return (status, JsonSerializer.Deserialize(answer, ReleaseJson.Default.Problem)!);
    }

    public static Release ReleaseOf(params ReleaseItem[] items) => new(Release.CurrentSchema, Guid.NewGuid(), 1, 1, 1, [.. items.OrderBy(item => item.ItemId)]);

    public static ReleaseItem Item(string kind, string category, string sector, string quarter, int n) => new(Guid.NewGuid(), "N2", new Dictionary<string, string>
    {
        ["age2"] = "65-and-over",
        ["category"] = category,
        ["kind"] = kind,
        ["quarter"] = quarter,
        ["sector"] = sector,
    }, n);

    public void Dispose()
    {
        http.Dispose();
        Key.Dispose();
    }
}
