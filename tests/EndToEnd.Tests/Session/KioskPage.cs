using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace EndToEnd.Tests.Session;

/// <summary>Stands for the program behind the screen: one page, its heartbeat, and a record of what the browser asked for.</summary>
internal sealed class KioskPage : IDisposable
{
    public const string Ground = "#cc3366";

    private readonly ConcurrentQueue<string> asked = [];
    private readonly Channel<string> told = Channel.CreateUnbounded<string>();
    private readonly string script;
    private HttpListener listener;

    /// <param name="script">What the page does beside telling its size; it tells by <c>tell("…")</c>.</param>
    public KioskPage(string script = "")
    {
        this.script = script;
        Port = FreePort();
        listener = Listen();
    }

    public int Port { get; }

    public string Origin => $"http://127.0.0.1:{Port}";

    /// <summary>Whether the program would say that its page beats; a page that is opened does.</summary>
    public bool Beating { get; set; } = true;

    /// <summary>Whether the next who asks hears that nobody has been at the screen for long; once, so that a browser that begins anew has all the time it needs.</summary>
    public bool Resting { get; set; }

    /// <summary>Method and path of every request, in order.</summary>
    public IReadOnlyCollection<string> Asked => asked;

    /// <summary>Waits for the next thing a page tells.</summary>
    public async Task<string> ToldAsync(CancellationToken cancellationToken) => await told.Reader.ReadAsync(cancellationToken);

    /// <summary>Waits until a page tells exactly this.</summary>
    public async Task ToldAsync(string words, CancellationToken cancellationToken)
    {
        while (await ToldAsync(cancellationToken) != words)
        {
        }
    }

    public void GoDown() => listener.Close();

    public void ComeBack() => listener = Listen();

    public void Dispose() => listener.Close();

    private HttpListener Listen()
    {
        var fresh = new HttpListener();
        fresh.Prefixes.Add($"{Origin}/");
        fresh.Start();
        _ = ServeAsync(fresh);
        return fresh;
    }

    private async Task ServeAsync(HttpListener open)
    {
        try
        {
            while (true) await AnswerAsync(await open.GetContextAsync());
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException)
        {
            // Closed, as a program is that went down.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var (request, response) = (context.Request, context.Response);
        asked.Enqueue($"{request.HttpMethod} {request.RawUrl}");
        switch (request.Url!.AbsolutePath)
        {
            case "/pouls":
                response.StatusCode = Beating ? 204 : 503;
                break;
            case "/pouls/repos":
                response.StatusCode = Resting ? 204 : 409;
                Resting = false;
                break;
            case "/told":
                await told.Writer.WriteAsync(await new StreamReader(request.InputStream).ReadToEndAsync());
                response.StatusCode = 204;
                break;
            case "/":
                Beating = true;
                response.ContentType = "text/html; charset=utf-8";
                response.Headers["Cache-Control"] = "no-store";
                await response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(Html));
                break;
            default:
                response.StatusCode = 404;
                break;
        }

        response.Close();
    }

    private string Html => $$"""
        <!doctype html><html lang="fr"><title>Borne</title>
        <style>html,body{margin:0;height:100%;overflow:hidden;background:{{Ground}}}</style>
        <script>
        const tell = words => fetch("/told", { method: "POST", body: words });
        let last;
        const size = () => { const now = `${innerWidth}x${innerHeight}`; if (now !== last) tell(last = now); };
        addEventListener("resize", size);
        size();
        {{script}}
        </script>
        """;

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
