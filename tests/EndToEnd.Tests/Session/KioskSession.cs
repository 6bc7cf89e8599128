using System.Diagnostics;
using System.Globalization;
using SkiaSharp;
using Testing;

namespace EndToEnd.Tests.Session;

/// <summary>
/// The session of deploy/ on a monitor of 1920 × 1080 that exists in memory only: cage and the launcher as an ordinary user, in processes, temporary
/// files and browser policies of their own. The monitor is a sway without a screen, in which cage is one window (docs/decisions/0015).
/// </summary>
internal sealed class KioskSession : IDisposable
{
    public const int Width = 1920;
    public const int Height = 1080;

    // The browser refuses to run as root, where tests often run.
    public static readonly string[] AsOrdinaryUser = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [];

    private readonly string parent = Directory.CreateTempSubdirectory("kiosk-session-").FullName;
    private readonly NotifySocket systemd;
    private readonly Process process;

    /// <param name="flags">Given to the browser beside those of the launcher.</param>
    public KioskSession(KioskPage page, string flags = "", params (string Name, string Value)[] settings)
    {
        OpenToAll(parent);
        // The checkout itself may be closed to the ordinary user.
        foreach (var file in (string[])["kiosk-session", "borne-en-panne.html"]) File.Copy(Path.Combine(Repository.Root, "deploy", file), Path.Combine(parent, file));
        var browsers = Directory.CreateDirectory(Path.Combine(parent, "bin")).FullName;
        File.WriteAllText(Path.Combine(browsers, "chromium"), $"#!/bin/sh\nexec /usr/bin/chromium {flags} \"$@\"\n");
        OpenToAll(Path.Combine(browsers, "chromium"));
        var policies = Path.Combine(parent, "policies.json");
        File.WriteAllText(policies, PoliciesOf(page, OutOfOrderPage));
        systemd = new NotifySocket(Path.Combine(parent, "notify"));
        OpenToAll(systemd.Path);
        var monitor = Path.Combine(parent, "monitor");
        File.WriteAllText(monitor, $$"""
            output HEADLESS-1 mode {{Width}}x{{Height}}
            default_border none
            for_window [app_id="wlroots"] fullscreen enable
            exec env WLR_BACKENDS=wayland cage -d -- {{Path.Combine(parent, "kiosk-session")}}
            """);
        process = Start(
            [
                .. AsOrdinaryUser, .. InABox(parent, policies), "sh", "-c", "mkdir -m 700 \"$RUNTIME_DIRECTORY\" && exec sway -Dnoscanout -c \"$0\"", monitor,
            ],
            [
                ("PATH", $"{browsers}:{Environment.GetEnvironmentVariable("PATH")}"), ("RUNTIME_DIRECTORY", Room), ("NOTIFY_SOCKET", systemd.Path), ("XDG_RUNTIME_DIR", Room), ("HOME", Room), ("WLR_BACKENDS", "headless"), ("WLR_RENDERER", "pixman"), ("WLR_LIBINPUT_NO_DEVICES", "1"),
                ("KIOSK_ORIGIN", page.Origin), ("KIOSK_OUT_OF_ORDER", OutOfOrderPage), .. settings,
            ]);
    }

    /// <summary>The folder in memory that systemd would give; here it lies in the temporary folder of the test.</summary>
    public string Room => Path.Combine(parent, "room");

    private string OutOfOrderPage => Path.Combine(parent, "borne-en-panne.html");

    /// <summary>The shipped policies, for the places where the test has its pages.</summary>
    public static string PoliciesOf(KioskPage page, string outOfOrderPage) => File.ReadAllText(Path.Combine(Repository.Root, "deploy", "chromium-policies.json"))
        .Replace("http://127.0.0.1:5080", page.Origin, StringComparison.Ordinal)
        .Replace("/usr/share/kiosk/borne-en-panne.html", outOfOrderPage, StringComparison.Ordinal);

    /// <summary>Processes, temporary files and policies of their own for what follows; of /tmp it sees one folder.</summary>
    public static string[] InABox(string folder, string policies) =>
    [
        "bwrap", "--die-with-parent", "--unshare-pid", "--dev-bind", "/", "/", "--proc", "/proc", "--tmpfs", "/tmp", "--bind", folder, folder,
        "--tmpfs", "/etc/chromium", "--ro-bind", policies, "/etc/chromium/policies/managed/kiosk.json",
    ];

    /// <summary>The ordinary user of the session is not always the user of the test.</summary>
    public static void OpenToAll(string folder)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder, (UnixFileMode)0b111_111_111);
    }

    /// <summary>What the launcher next says to systemd.</summary>
    public ValueTask<string> SaidAsync(CancellationToken cancellationToken) => systemd.ReceiveAsync(cancellationToken);

    /// <summary>The picture on the monitor, or null while there is none.</summary>
    public async Task<SKBitmap?> PictureAsync(CancellationToken cancellationToken)
    {
        using var grim = OnMonitor("grim", "-");
        using var bytes = new MemoryStream();
        await grim.StandardOutput.BaseStream.CopyToAsync(bytes, cancellationToken);
        await grim.WaitForExitAsync(cancellationToken);
        return grim.ExitCode == 0 ? SKBitmap.Decode(bytes.ToArray()) : null;
    }

    /// <summary>Waits until the monitor shows what is wanted, and gives that picture.</summary>
    public async Task<SKBitmap> PictureAsync(Func<SKBitmap, bool> wanted, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await PictureAsync(cancellationToken) is { } picture)
            {
                if (wanted(picture)) return picture;
                picture.Dispose();
            }

            Assert.IsFalse(process.HasExited, "the session ended");
            await Task.Delay(50, cancellationToken);
        }
    }

    /// <summary>The main process of the browser; its children name their type.</summary>
    public int? Browser() => (
        from folder in Directory.EnumerateDirectories("/proc")
        let id = int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var number) ? number : 0
        where id > 0
        let line = CommandLine(id)
        where line.Contains($"--user-data-dir={Room}/", StringComparison.Ordinal) && !line.Contains("--type=", StringComparison.Ordinal)
        select (int?)id).FirstOrDefault();

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        systemd.Dispose();
        Directory.Delete(parent, recursive: true);
    }

    private static string CommandLine(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline").Replace('\0', ' ');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private Process OnMonitor(string command, params string[] arguments) =>
        Start([command, .. arguments], [("XDG_RUNTIME_DIR", Room), ("WAYLAND_DISPLAY", "wayland-1")]);

    private static Process Start(IReadOnlyList<string> line, IEnumerable<(string Name, string Value)> settings)
    {
        var start = new ProcessStartInfo(line[0], line.Skip(1)) { RedirectStandardOutput = true, WorkingDirectory = "/" };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
