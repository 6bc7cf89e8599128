using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Driving.Commune;

/// <summary>What can go wrong between a kiosk and the commune server.</summary>
public enum Fault
{
    None,
    DroppedBefore,
    DroppedAfter,
    ErrorAfter,
    SlowAnswer,
    CutAnswer,
    Portal,
    PortalConflict,
    Redirect,
    AlteredReceipt,
    ReceiptOfAnother,
    AskedToWaitLong,
}

/// <summary>A way to the commune server over real sockets, on which something goes wrong as long as it is told to.</summary>
public sealed class FaultyWay : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient onward;
    private (byte[] Body, Dictionary<string, string> Headers)? earlier;

    private FaultyWay(WebApplication app, HttpClient onward) => (this.app, this.onward) = (app, onward);

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public Fault Fault { get; set; }

    /// <summary>How many requests came.</summary>
    public int Requests { get; private set; }

    /// <summary>The bytes of every body that came.</summary>
    public List<byte[]> Bodies { get; } = [];

    /// <summary>Runs when the server has answered and the kiosk has not heard of it yet.</summary>
    public Action? Answered { get; set; }

    /// <param name="server">Where it leads.</param>
    /// <param name="certificate">With which it answers over TLS; asked for at each connection, so that it can change. Null for none.</param>
    public static async Task<FaultyWay> ToAsync(Uri server, Func<X509Certificate2>? certificate = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (certificate is not null) listen.UseHttps(https => https.ServerCertificateSelector = (_, _) => certificate());
        }));
        var app = builder.Build();
        var way = new FaultyWay(app, new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server });
        app.Run(way.PassAsync);
        await app.StartAsync();
        return way;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        onward.Dispose();
    }

    private async Task PassAsync(HttpContext context)
    {
        Requests++;
        using var copy = new MemoryStream();
        await context.Request.Body.CopyToAsync(copy);
        Bodies.Add(copy.ToArray());
        switch (Fault)
        {
            case Fault.DroppedBefore:
                context.Abort();
                return;
            case Fault.Portal or Fault.PortalConflict:
                (context.Response.StatusCode, context.Response.ContentType) = (Fault == Fault.Portal ? 200 : 409, "text/html");
                await context.Response.WriteAsync("<html><body>Bienvenue sur le réseau de l’hôtel</body></html>");
                return;
            case Fault.Redirect:
                context.Response.Redirect("https://portail.example/");
                return;
            case Fault.AskedToWaitLong:
                context.Response.StatusCode = 429;
                context.Response.Headers.RetryAfter = "2592000";
                return;
        }

        using var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), context.Request.Path + context.Request.QueryString) { Content = new ByteArrayContent(copy.ToArray()) };
        foreach (var (name, values) in context.Request.Headers.Where(header => header.Key is not "Host" and not "Content-Length"))
            if (!request.Headers.TryAddWithoutValidation(name, values.ToArray())) request.Content.Headers.TryAddWithoutValidation(name, values.ToArray());
        using var response = await onward.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        Answered?.Invoke();
        await AnswerAsync(context, response, body);
    }

    private async Task AnswerAsync(HttpContext context, HttpResponseMessage response, byte[] body)
    {
        if (Fault == Fault.DroppedAfter)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = Fault == Fault.ErrorAfter ? (int)HttpStatusCode.InternalServerError : (int)response.StatusCode;
        if (Fault == Fault.ErrorAfter) return;
        var headers = response.Headers.Concat(response.Content.Headers).Where(header => header.Key is not "Transfer-Encoding").ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
        if (Fault == Fault.ReceiptOfAnother && earlier is { } other) (body, headers) = (other.Body, other.Headers);
        else earlier = (body, headers);
        foreach (var (name, value) in headers) context.Response.Headers[name] = value;
        switch (Fault)
        {
            case Fault.AlteredReceipt:
                body = [.. body];
                body[body.Length / 2] ^= 1;
                await context.Response.Body.WriteAsync(body);
                break;
            case Fault.CutAnswer:
                await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2));
                await context.Response.Body.FlushAsync();
                context.Abort();
                break;
            case Fault.SlowAnswer:
                context.Features.Get<IHttpResponseBodyFeature>()!.DisableBuffering();
                foreach (var one in body)
                {
                    await context.Response.Body.WriteAsync(new[] { one });
                    await context.Response.Body.FlushAsync();
                    if (context.RequestAborted.WaitHandle.WaitOne(TimeSpan.FromSeconds(1))) return;
                }

                break;
            default:
                await context.Response.Body.WriteAsync(body);
                break;
        }
    }
}
