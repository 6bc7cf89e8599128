using System.Diagnostics;
using System.Text;
using Testing.Paper;

namespace FormScanner.Tests.Commands;

/// <summary>The built program in a folder of its own, with a copy of the shipped templates.</summary>
internal sealed class Terminal(CancellationToken cancellation) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("formscanner-").FullName;
    private readonly Dictionary<string, string?> _environment = new() { ["Templates__Directory"] = ShippedLayouts.Folder, ["PageCodes__KeyFile"] = null };

    public string At(string name) => Path.Combine(_folder, name);

    public string With(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllBytes(At(name), bytes);
        return At(name);
    }

    public Terminal Set(string variable, string value)
    {
        _environment[variable] = value;
        return this;
    }

    /// <summary>A copy of the shipped templates that may be changed, in the working directory.</summary>
    public Terminal WithOwnTemplates()
    {
        foreach (var file in Directory.EnumerateFiles(ShippedLayouts.Folder, "*.json", SearchOption.AllDirectories))
            With(Path.Combine("forms-templates", Path.GetRelativePath(ShippedLayouts.Folder, file)), File.ReadAllBytes(file));
        _environment["Templates__Directory"] = null;
        return this;
    }

    public async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "formscanner"))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (variable, value) in _environment)
        {
            if (value is null) start.Environment.Remove(variable);
            else start.Environment[variable] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, output, await errors);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
