using System.Runtime.InteropServices;
using Forms.Printing;
using FormScanner.Text;

namespace FormScanner.Checkup;

/// <summary>The libraries and data files that are loaded when a page is read.</summary>
internal static class LibraryChecks
{
    public static Finding Library(string part, string file, string debianPackage)
    {
        if (!NativeLibrary.TryLoad(file, out var handle))
            return new Finding.Lacking(part, $"{file} est introuvable", $"sudo apt-get install {debianPackage}");
        NativeLibrary.Free(handle);
        return new Finding.Fine(part, file);
    }

    public static Finding FrenchWords()
    {
        const string part = "français pour Tesseract";
        try
        {
            return new Finding.Fine(part, FrenchData.Folder());
        }
        catch (InvalidOperationException)
        {
            var chosen = Environment.GetEnvironmentVariable("TESSDATA_PREFIX");
            return new Finding.Lacking(
                part, $"{FrenchData.Language}.traineddata est introuvable{(string.IsNullOrEmpty(chosen) ? "" : $" dans {chosen} (TESSDATA_PREFIX)")}",
                "sudo apt-get install tesseract-ocr-fra");
        }
    }

    public static Finding Letters()
    {
        const string part = "police de caractères";
        try
        {
            using var font = Typeface.FontMm(10, bold: false);
            return new Finding.Fine(part, font.Typeface.FamilyName);
        }
        catch (Exception e) when (e is InvalidOperationException or DllNotFoundException or TypeInitializationException)
        {
            return new Finding.Lacking(part, e.Message, "recompilez le programme avec npm installé, ou réinstallez-le");
        }
    }
}
