using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Driving;

namespace Kiosk.Tests.Camera;

/// <summary>Somebody with paper, as the browser's requests and nothing else.</summary>
internal sealed partial class PaperVisitor : IDisposable
{
    private readonly HttpClient browser;

    // Reading takes its time on a busy machine.
    private PaperVisitor(string address) =>
        browser = new HttpClient(new HttpClientHandler { UseCookies = true, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(address), Timeout = TimeSpan.FromMinutes(5) };

    public static Task<PaperVisitor> AtAsync(KioskServer kiosk) => AtAsync(kiosk.Address);

    public static async Task<PaperVisitor> AtAsync(string address)
    {
        var visitor = new PaperVisitor(address);
        await visitor.PostAsync("/camera", "/");
        return visitor;
    }

    /// <summary>Shows a page; the result is where the browser goes.</summary>
    public async Task<string> ShowAsync(byte[]? picture = null, string kind = "image/jpeg", bool withToken = true)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/camera/page") { Content = new ByteArrayContent(picture ?? [0xFF, 0xD8, 0xFF, 0xD9]) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(kind);
        if (withToken) request.Headers.Add("RequestVerificationToken", await TokenAsync("/camera"));
        using var answer = await browser.SendAsync(request);
        Assert.IsTrue(answer.Headers.CacheControl is { NoStore: true });
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>A page as it stands after all redirects, with its address.</summary>
    public async Task<(string Path, string Html)> SeeAsync(string path)
    {
        using var answer = await browser.GetAsync(path);
        return (answer.RequestMessage!.RequestUri!.AbsolutePath, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>The kind of what lies at an address, or the status when there is nothing.</summary>
    public async Task<string> KindOfAsync(string path)
    {
        using var answer = await browser.GetAsync(path);
        return answer.IsSuccessStatusCode ? $"{answer.Content.Headers.ContentType}" : $"{(int)answer.StatusCode}";
    }

    /// <summary>Sends a form of the page <paramref name="from"/>; the result is where it leads.</summary>
    public async Task<string> PostAsync(string action, string from, params (string Name, string Value)[] fields)
    {
        var token = await TokenAsync(from);
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using var answer = await browser.PostAsync(action, form);
        return answer.RequestMessage!.RequestUri!.AbsolutePath;
    }

    public Task<string> SendAsync() => PostAsync("/send", "/leave");

    public void Dispose() => browser.Dispose();

    private async Task<string> TokenAsync(string page) => Token().Match(await browser.GetStringAsync(page)).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
