using System.Runtime.CompilerServices;
using Forms.Layout;
using Forms.PageCodes;
using Forms.Templates;

namespace Testing.Paper;

/// <summary>The frozen geometries of this repository.</summary>
public static class ShippedLayouts
{
    /// <summary>The forms-templates folder of this repository.</summary>
    public static string Folder { get; } = Find();

    public static FormLayout Of(string form, PrintSize size = PrintSize.Normal, int version = 1) => LayoutFile.Read(
        Path.Combine(Folder, form, version.ToString(System.Globalization.CultureInfo.InvariantCulture), LayoutFile.NameFor(size)));

    private static string Find([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(thisFile, "../../../..", TemplateLibrary.FolderName));
}
