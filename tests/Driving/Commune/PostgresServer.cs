using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Driving.Commune;

/// <summary>A real PostgreSQL with a cluster of its own in a folder that goes with it; one for all tests of a run, a database for each.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly int port;
    private int databases;

    private PostgresServer(DirectoryInfo folder, int port) => (this.folder, this.port) = (folder, port);

    private static string Programs => Directory.EnumerateDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Last() + "/bin";

    /// <param name="durable">Whether it waits for the disk at each commit, as it does in use; a benchmark measures that, a test does not need it.</param>
    public static async Task<PostgresServer> StartAsync(bool durable = false)
    {
        var folder = Directory.CreateTempSubdirectory("postgres-");
        var server = new PostgresServer(folder, FreePort());
        // It refuses to run as root; the package brought a user for it.
        if (Environment.IsPrivilegedProcess) await RunAsync("chown", "postgres", folder.FullName);
        await AsOwnerAsync("initdb", "--auth=trust", "--username=postgres", "--encoding=UTF8", "--no-sync", "-D", server.Data);
        var settings = $"-c port={server.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder.FullName} -c max_connections=60 -c fsync={(durable ? "on" : "off")}";
        await AsOwnerAsync("pg_ctl", "start", "--wait", "-D", server.Data, "-l", Path.Combine(folder.FullName, "log"), "-o", settings);
        return server;
    }

    private string Data => Path.Combine(folder.FullName, "data");

    /// <summary>A connection string to a new database.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"commune{Interlocked.Increment(ref databases)}");
        await AsOwnerAsync("createdb", "-h", "127.0.0.1", "-p", port.ToString(CultureInfo.InvariantCulture), "-U", "postgres", name);
        return $"Host=127.0.0.1;Port={port};Username=postgres;Database={name};Maximum Pool Size=20";
    }

    public async ValueTask DisposeAsync()
    {
        await AsOwnerAsync("pg_ctl", "stop", "--wait", "--mode=immediate", "-D", Data);
        folder.Delete(recursive: true);
    }

    private static Task AsOwnerAsync(string program, params string[] arguments) => Environment.IsPrivilegedProcess
        ? RunAsync("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", $"{Programs}/{program}", .. arguments])
        : RunAsync($"{Programs}/{program}", arguments);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // What it starts in the background keeps its streams: they go to a file, so that nobody waits for them to end.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program, .. arguments]) { WorkingDirectory = "/" })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
