namespace Kiosk.Camera;

/// <summary>Where the program lies that reads pages.</summary>
internal static class ReaderPlace
{
    private const string Name = "formscanner";

    /// <summary>The program <paramref name="option"/> names, else the first one found; null when there is none.</summary>
    public static string? Find(string? option)
    {
        if (!string.IsNullOrWhiteSpace(option)) return File.Exists(option) ? Path.GetFullPath(option) : null;
        var file = OperatingSystem.IsWindows() ? $"{Name}.exe" : Name;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] places = [AppContext.BaseDirectory, Path.Combine(AppContext.BaseDirectory, "..", Name), .. folders];
        return places.Select(folder => Path.GetFullPath(Path.Combine(folder, file))).FirstOrDefault(File.Exists);
    }
}
