namespace FormScanner.Text;

/// <summary>Where the trained data for French lie on this machine.</summary>
internal static class FrenchData
{
    public const string Language = "fra";

    private const string DebianFolder = "/usr/share/tesseract-ocr/5/tessdata";

    /// <exception cref="InvalidOperationException">They are not installed.</exception>
    public static string Folder()
    {
        var folder = Environment.GetEnvironmentVariable("TESSDATA_PREFIX") is { Length: > 0 } chosen ? chosen : DebianFolder;
        return File.Exists(Path.Combine(folder, Language + ".traineddata"))
            ? folder
            : throw new InvalidOperationException(
                $"{Language}.traineddata must be in '{folder}' to read printed text, but is not: install the Debian package tesseract-ocr-fra.");
    }
}
