using System.Net;
using System.Text.RegularExpressions;
using Driving;
using Kiosk.Technical;

namespace Kiosk.Tests.Technical;

/// <summary>Somebody of the town hall, by plain requests: what a browser without script would send.</summary>
internal sealed partial class Staff(string address) : IDisposable
{
    public const string Pin = "482915";

    /// <summary>Made once: it is slow by design.</summary>
    private static readonly Lazy<PinHash> Hash = new(() => PinHash.Of(Pin));

    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(address) };

    public static void SetPin(KioskServer kiosk) => new PinFile(kiosk.Store).Write(Hash.Value);

    public static void SetPin(LocalStore.StoreOptions store) => new PinFile(store).Write(Hash.Value);

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(path);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => client.SendAsync(request);

    public async Task<string> TextAsync(string path) => await (await client.GetAsync(path)).Content.ReadAsStringAsync();

    /// <summary>Posts with the token of the door page, as every form of the kiosk has one.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await TextAsync("/")).Groups["token"].Value;
        Assert.AreNotEqual("", token);
        return await client.PostAsync(path, new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]));
    }

    public Task<HttpResponseMessage> TryAsync(string pin) => PostAsync(TechnicalRoutes.Root, ("pin", pin));

    public async Task EnterAsync() => Assert.AreEqual("/technique/health", (await TryAsync(Pin)).Headers.Location?.ToString());

    public void Dispose() => client.Dispose();

    [GeneratedRegex("""name="__RequestVerificationToken" value="(?<token>[^"]+)""")]
    private static partial Regex Token();
}
