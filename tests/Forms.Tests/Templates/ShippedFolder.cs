using System.Runtime.CompilerServices;
using Forms.Templates;

namespace Forms.Tests.Templates;

/// <summary>The forms-templates folder of this repository.</summary>
internal static class ShippedFolder
{
    public static string Path { get; } = Find();

    public static TemplateLibrary Library { get; } =
        ((TemplateLibraryResult.Loaded)TemplateLibrary.Load(Path)).Library;

    private static string Find([CallerFilePath] string thisFile = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(thisFile, "../../../..", TemplateLibrary.FolderName));
}
