using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace EndToEnd.Tests.Session;

/// <summary>Stands for systemd: hears what a service says of itself, and never lets it wait.</summary>
internal sealed class NotifySocket : IDisposable
{
    private readonly Socket socket = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
    private readonly Channel<string> heard = Channel.CreateUnbounded<string>();

    public NotifySocket(string path)
    {
        Path = path;
        socket.Bind(new UnixDomainSocketEndPoint(path));
        _ = HearAsync();
    }

    public string Path { get; }

    public ValueTask<string> ReceiveAsync(CancellationToken cancellationToken) => heard.Reader.ReadAsync(cancellationToken);

    public void Dispose() => socket.Dispose();

    private async Task HearAsync()
    {
        var buffer = new byte[1024];
        try
        {
            while (true) heard.Writer.TryWrite(Encoding.UTF8.GetString(buffer, 0, await socket.ReceiveAsync(buffer)));
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            heard.Writer.Complete();
        }
    }
}
