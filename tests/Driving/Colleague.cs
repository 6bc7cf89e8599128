using System.Net;
using System.Text.RegularExpressions;
using OtpNet;

namespace Driving;

/// <summary>Somebody of the town hall with a browser without script: pages are fetched, forms are filled in and posted.</summary>
public sealed partial class Colleague(TownHall town, string name) : IDisposable
{
    public const string Password = "quatre girafes sous la pluie";

    private readonly CookieContainer cookies = new();
    private HttpClient? http;

    public CookieContainer Cookies => cookies;

    public HttpClient Http => http ??= town.Client(cookies);

    public string Name => name;

    public string TelephoneKey { get; private set; } = "";

    public async Task FirstSignInAsync(string code)
    {
        var second = await PostAsync("/premiere", "/premiere", ("name", name), ("once", code), ("password", Password), ("again", Password));
        TelephoneKey = KeyInPage().Match(await second.Content.ReadAsStringAsync()).Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        var last = await PostAsync(second, "/premiere/telephone", ("name", name), ("once", code), ("code", Digits()));
        if (last.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"The first sign-in of {name} gave {last.StatusCode}.");
    }

    public string Digits() => new Totp(Base32Encoding.ToBytes(TelephoneKey)).ComputeTotp();

    public async Task<string> PageAsync(string path)
    {
        var answer = await Http.GetAsync(new Uri(path, UriKind.Relative));
        if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"The page {path} gave {answer.StatusCode} {answer.Headers.Location}.");
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    public Task<HttpResponseMessage> GetAsync(string path) => Http.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>Posts a form of the page <paramref name="from"/>, with its token.</summary>
    public async Task<HttpResponseMessage> PostAsync(string from, string to, params (string Name, string Value)[] fields) => await PostAsync(await GetAsync(from), to, fields);

    public async Task<HttpResponseMessage> PostAsync(HttpResponseMessage page, string to, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value;
        using var content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => new KeyValuePair<string, string>(field.Item1, field.Item2)));
        return await Http.PostAsync(new Uri(to, UriKind.Relative), content);
    }

    public void Dispose() => http?.Dispose();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("Clé à taper : <code>([A-Z2-7 ]+)</code>")]
    private static partial Regex KeyInPage();
}
