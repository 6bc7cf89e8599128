using Testing;

namespace EndToEnd.Tests.Session;

/// <summary>A folder that stands for the machine the kiosk is installed on, with programs and a key that were never built.</summary>
internal sealed class InstalledMachine : IDisposable
{
    private readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("kiosk-machine-");

    public InstalledMachine()
    {
        Directory.CreateDirectory(Root);
        foreach (var program in (string[])["kiosk", "formscanner", "backoffice", "syncagent"])
        {
            var file = Path.Combine(Directory.CreateDirectory(Path.Combine(Programs, program)).FullName, program);
            File.WriteAllText(file, "#!/bin/sh\n");
            KioskSession.OpenToAll(file);
        }

        File.WriteAllText(PublicKey, "-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----\n");
    }

    public string Root => Path.Combine(parent.FullName, "root");

    public string Programs => Path.Combine(parent.FullName, "programs");

    public string PublicKey => Path.Combine(parent.FullName, "commune.pem");

    /// <summary>Where a file of the machine lies for the test.</summary>
    public string At(string path) => Root + path;

    /// <summary>Gives the machine a program of Debian's, which does nothing.</summary>
    public void Give(string program)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(program))!);
        File.WriteAllText(At(program), "#!/bin/sh\n");
        KioskSession.OpenToAll(At(program));
    }

    public Task<(int ExitCode, string Output)> InstallAsync(CancellationToken cancellationToken, params string[] more) =>
        Shell.RunAsync(cancellationToken, [
            Path.Combine(Repository.Root, "deploy", "install-kiosk.sh"), "--root", Root, "--programs", Programs, "--public-key", PublicKey, .. more,
        ]);

    public Task<(int ExitCode, string Output)> InstallTownHallAsync(CancellationToken cancellationToken, params string[] more) =>
        Shell.RunAsync(cancellationToken, [Path.Combine(Repository.Root, "deploy", "install-mairie.sh"), "--root", Root, "--programs", Programs, .. more]);

    /// <summary>Every file and folder of the machine, with its mode or what it links to.</summary>
    public IReadOnlyList<string> Everything => [.. new DirectoryInfo(Root).EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
        .Select(entry => $"{entry.LinkTarget ?? $"{entry.UnixFileMode}"} {entry.FullName[Root.Length..]}").Order(StringComparer.Ordinal)];

    public void Dispose() => parent.Delete(recursive: true);
}
