using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Driving;

/// <summary>A visitor without a browser: the requests one journey makes, as a browser would send them, with the time each took.</summary>
public sealed partial class RequestVisitor : IDisposable
{
    private readonly HttpClient http;
    private readonly CookieContainer cookies = new();

    public RequestVisitor(Uri kiosk)
    {
        http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = kiosk };
    }

    /// <summary>What the kiosk knows this visit by; a browser that has it goes on where this visitor stands.</summary>
    public IReadOnlyList<Cookie> Cookies => [.. cookies.GetAllCookies().Cast<Cookie>()];

    /// <summary>How long the kiosk took for each page, in milliseconds.</summary>
    public List<double> Milliseconds { get; } = [];

    /// <summary>The bytes of the largest page.</summary>
    public int LargestPage { get; private set; }

    /// <summary>The path of the page shown last.</summary>
    public string Where { get; private set; } = "/";

    public string Html { get; private set; } = "";

    /// <summary>Chooses a form on the start page.</summary>
    public async Task BeginAsync(string form, CancellationToken cancellationToken)
    {
        await GoAsync("/", cancellationToken);
        await PostAsync("/start", cancellationToken, ("form", form));
    }

    /// <summary>From the start to the page that shows all answers.</summary>
    public async Task AskForHelpAsync(string lastName, CancellationToken cancellationToken)
    {
        await BeginAsync("help-request", cancellationToken);
        await GoAsync("/question/for-whom", cancellationToken);
        await AnswerAsync("for-whom", cancellationToken, ("value", "self"));
        await AnswerAsync("needs", cancellationToken, ("value", "shopping"), ("value", "visits"), ("go", "continue"));
        await AnswerAsync("frequency", cancellationToken, ("value", "weekly"));
        await AnswerAsync("district", cancellationToken, ("value", "port"));
        await AnswerAsync("street", cancellationToken, ("text", "Rue de la Halle"), ("go", "continue"));
        await AnswerAsync("last-name", cancellationToken, ("text", lastName), ("go", "continue"));
        await AnswerAsync("first-name", cancellationToken, ("text", "Ginette"), ("go", "continue"));
        await AnswerAsync("phone", cancellationToken, ("text", "05 36 49 99 01"), ("go", "continue"));
        await AnswerAsync("share-contact", cancellationToken, ("value", "yes"));
        while (Next().Match(Html) is { Success: true } next) await GoAsync(WebUtility.HtmlDecode(next.Groups[1].Value), cancellationToken);
    }

    /// <summary>The number on the confirmation, or null when none is shown.</summary>
    public async Task<string?> SendAsync(CancellationToken cancellationToken)
    {
        var page = await PostAsync("/send", cancellationToken);
        return Reference().Match(page) is { Success: true } match ? match.Groups[1].Value : null;
    }

    public Task AnswerAsync(string question, CancellationToken cancellationToken, params (string Name, string Value)[] fields) =>
        PostAsync($"/question/{question}", cancellationToken, fields);

    /// <summary>Posts a form with the token of the page shown last, and gives the page it led to; two posts may be under way at once, as after a double tap.</summary>
    /// <exception cref="InvalidOperationException">The kiosk refused the form.</exception>
    public async Task<string> PostAsync(string path, CancellationToken cancellationToken, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(Html).Groups[1].Value;
        var form = fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Prepend(KeyValuePair.Create("__RequestVerificationToken", token));
        using var message = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form) };
        return await FetchAsync(message, path, cancellationToken);
    }

    public async Task<string> GoAsync(string path, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, path);
        return await FetchAsync(message, path, cancellationToken);
    }

    /// <summary>The title of the page shown last.</summary>
    public string Heading => Title().Match(Html).Groups[1].Value;

    public void Dispose() => http.Dispose();

    private async Task<string> FetchAsync(HttpRequestMessage message, string path, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await http.SendAsync(message, cancellationToken);
        var html = await answer.Content.ReadAsStringAsync(cancellationToken);
        var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        lock (Milliseconds) Milliseconds.Add(milliseconds);
        if (answer.StatusCode == HttpStatusCode.SeeOther) return await GoAsync(answer.Headers.Location!.OriginalString, cancellationToken);
        if (answer.StatusCode == HttpStatusCode.BadRequest) throw new InvalidOperationException($"{message.Method} {path} was refused after {Where}");
        LargestPage = Math.Max(LargestPage, html.Length);
        (Where, Html) = (path, html);
        return html;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<h1[^>]*>([^<]*)<")]
    private static partial Regex Title();

    [GeneratedRegex("id=\"reference\">([^<]+)<")]
    private static partial Regex Reference();

    [GeneratedRegex("id=\"next\" href=\"([^\"]+)\"")]
    private static partial Regex Next();
}
