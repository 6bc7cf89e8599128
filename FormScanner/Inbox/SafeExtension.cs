namespace FormScanner.Inbox;

/// <summary>The only part of a foreign file name that is ever used again.</summary>
internal static class SafeExtension
{
    private static readonly string[] Known = [".pdf", ".tif", ".tiff", ".png", ".jpg", ".jpeg", ".webp"];

    public static string Of(string path) => Known.FirstOrDefault(known => path.EndsWith(known, StringComparison.OrdinalIgnoreCase)) ?? ".bin";
}
