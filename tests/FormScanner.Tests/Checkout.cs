namespace FormScanner.Tests;

/// <summary>The checkout these tests were built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Templates { get; } = Path.Combine(Root, "forms-templates");

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Kiosk.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("these tests must run inside a checkout of Kiosk"));
}
