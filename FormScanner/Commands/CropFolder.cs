using Forms.Answers;
using FormScanner.Imaging;
using FormScanner.Reading;

namespace FormScanner.Commands;

/// <summary>Writes one picture of each answer, named by file, page and question.</summary>
internal static class CropFolder
{
    public static void Write(DirectoryInfo folder, PageReport report)
    {
        if (report.Reading is not PageReading.Read read) return;
        folder.Create();
        var stem = new string([.. Path.GetFileNameWithoutExtension(report.File).Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '_').Take(60)]);
        foreach (var field in read.Fields.Where(field => field.Answer.Certainty != Certainty.Empty))
            File.WriteAllBytes(Path.Combine(folder.FullName, $"{stem}-{report.FilePage}-{field.Answer.Question}.png"), Pictures.Png(field.Crop.Value));
    }
}
