using System.Diagnostics;

namespace Kiosk.Tests.Receipt;

/// <summary>A real CUPS in a folder of its own, with one printer whose backend keeps the paper as a file.</summary>
internal sealed class CupsServer : IDisposable
{
    public const string Program = "/usr/sbin/cupsd";
    public const string AdminProgram = "/usr/sbin/lpadmin";
    public const string Printer = "guichet";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kiosk-cups-");
    private readonly Process daemon;

    private CupsServer()
    {
        foreach (var name in (string[])["root", "spool", "cache", "state", "bin/backend", "bin/daemon", "paper"]) folder.CreateSubdirectory(name);
        File.CreateSymbolicLink(In("bin/daemon/cups-exec"), "/usr/lib/cups/daemon/cups-exec");
        // CUPS runs a backend as an unprivileged user, who must reach the paper.
        File.SetUnixFileMode(folder.FullName, (UnixFileMode)0b111_101_101);
        File.SetUnixFileMode(In("paper"), (UnixFileMode)0b111_111_111);
        File.WriteAllText(In("bin/backend/keep"), """
            #!/bin/sh
            [ $# -eq 0 ] && exit 0
            to=${DEVICE_URI#keep:}
            printf '%s\n' "$3" "$5" > "$to.job"
            if [ $# -gt 5 ]; then cat "$6"; else cat; fi > "$to.part" && mv "$to.part" "$to"
            """);
        File.SetUnixFileMode(In("bin/backend/keep"), (UnixFileMode)0b111_101_101);
        File.WriteAllText(In("cups-files.conf"), $"""
            ServerBin {In("bin")}
            ServerRoot {In("root")}
            RequestRoot {In("spool")}
            CacheDir {In("cache")}
            StateDir {In("state")}
            TempDir {In("state")}
            ErrorLog {In("error.log")}
            AccessLog {In("access.log")}
            PageLog {In("page.log")}
            User nobody
            Group nogroup

            """);
        File.WriteAllText(In("cupsd.conf"), $"""
            Listen {Socket}
            PreserveJobHistory No
            PreserveJobFiles No
            WebInterface No
            Browsing No
            <Location />
              Allow all
            </Location>
            <Policy default>
              <Limit All>
              </Limit>
            </Policy>

            """);
        daemon = Process.Start(Program, ["-f", "-c", In("cupsd.conf"), "-s", In("cups-files.conf")]);
    }

    public string Socket => In("cups.sock");

    /// <summary>What came out of the printer.</summary>
    public string Paper => In("paper/slip.pdf");

    public string Spool => In("spool");

    public static async Task<CupsServer> StartAsync(CancellationToken cancellationToken)
    {
        var cups = new CupsServer();
        await AppearsAsync(cups.Socket, cancellationToken);
        await cups.RunAsync(AdminProgram, "-p", Printer, "-E", "-v", $"keep:{cups.Paper}");
        return cups;
    }

    public Task PauseAsync() => RunAsync("/usr/sbin/cupsdisable", Printer);

    /// <summary>Waits until a file has its name.</summary>
    public static async Task AppearsAsync(string path, CancellationToken cancellationToken)
    {
        var there = new TaskCompletionSource();
        using var watcher = new FileSystemWatcher(Path.GetDirectoryName(path)!, Path.GetFileName(path));
        watcher.Created += (_, _) => there.TrySetResult();
        watcher.Renamed += (_, _) => there.TrySetResult();
        watcher.EnableRaisingEvents = true;
        if (!Path.Exists(path)) await there.Task.WaitAsync(TimeSpan.FromSeconds(30), cancellationToken);
    }

    public void Dispose()
    {
        daemon.Kill(entireProcessTree: true);
        daemon.WaitForExit();
        daemon.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, ["-h", Socket, .. arguments]);
        await process.WaitForExitAsync();
        Assert.AreEqual(0, process.ExitCode, program);
    }

    private string In(string name) => Path.Combine(folder.FullName, name);
}
