using Forms.Layout;
using Forms.PageCodes;
using Forms.Templates;

namespace FormScanner.Checkup;

/// <summary>The forms of the commune: sound, and each frozen at both print sizes.</summary>
internal static class TemplateChecks
{
    private const string Part = "formulaires";

    /// <param name="option">What Templates:Directory says, if anything.</param>
    public static IEnumerable<Finding> Of(string? option)
    {
        string folder;
        Finding? missing = null;
        try
        {
            folder = TemplateLibrary.LocateFolder(option);
        }
        catch (DirectoryNotFoundException)
        {
            folder = "";
            missing = new Finding.Lacking(
                Part, $"le dossier {option ?? TemplateLibrary.FolderName} est introuvable",
                $"lancez le programme là où se trouve {TemplateLibrary.FolderName}, ou indiquez le dossier par Templates__Directory");
        }

        return missing is not null ? [missing] : TemplateLibrary.Load(folder) switch
        {
            TemplateLibraryResult.Broken broken => broken.Problems.Select(problem => new Finding.Lacking(Part, $"{problem}", $"corrigez ce fichier dans {folder}")),
            TemplateLibraryResult.Loaded loaded => [new Finding.Fine(Part, $"{loaded.Library.Forms.Count} dans {folder}"), .. loaded.Library.Forms.SelectMany(Frozen)],
            _ => throw new InvalidOperationException("a template library is either loaded or broken"),
        };
    }

    private static IEnumerable<Finding> Frozen(LoadedForm form) => Enum.GetValues<PrintSize>().Select(size => Frozen(form, size)).OfType<Finding.Lacking>();

    private static Finding? Frozen(LoadedForm form, PrintSize size)
    {
        var part = $"formulaire {form.Template.Id} {form.Template.Version}";
        var file = Path.Combine(form.Folder, LayoutFile.NameFor(size));
        if (!File.Exists(file)) return new Finding.Lacking(part, $"{LayoutFile.NameFor(size)} n’existe pas", $"formscanner publish {form.Template.Id}");
        try
        {
            LayoutFile.Read(file);
            return null;
        }
        catch (InvalidDataException e)
        {
            return new Finding.Lacking(part, $"{file} est abîmé ({e.Message})", "reprenez ce fichier de la version d’origine ; ne le refaites jamais, des papiers imprimés en dépendent");
        }
    }
}
