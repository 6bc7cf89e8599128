using Forms.Layout;
using Forms.PageCodes;
using Forms.Templates;

namespace FormScanner.Commands;

/// <summary>Finds the form and version a verb was asked for, and its frozen geometry.</summary>
internal static class FormChoice
{
    public static TemplateLibrary Library()
    {
        var folder = TemplateFolder.Find();
        return TemplateLibrary.Load(folder) switch
        {
            TemplateLibraryResult.Loaded loaded => loaded.Library,
            TemplateLibraryResult.Broken broken => throw new SetupException(
                $"the templates in {folder} have {broken.Problems.Count} problem(s):\n{string.Join('\n', broken.Problems)}"),
            _ => throw new InvalidOperationException("a template library is either loaded or broken"),
        };
    }

    public static LoadedForm Form(string name, int? version)
    {
        var library = Library();
        var id = new FormId(name);
        var form = version is { } number ? library.Find(id, new FormVersion(number)) : library.Newest(id);
        return form ?? throw new SetupException(
            $"form {name}{(version is { } v ? $" version {v}" : "")}: must be one of {string.Join(", ", library.Forms.Select(known => $"{known.Template.Id} {known.Template.Version}"))}");
    }

    public static FormLayout FrozenLayout(LoadedForm form, PrintSize size)
    {
        var path = Path.Combine(form.Folder, LayoutFile.NameFor(size));
        return File.Exists(path)
            ? LayoutFile.Read(path)
            : throw new SetupException($"form {form.Template.Id} version {form.Template.Version} has no {LayoutFile.NameFor(size)}: run « formscanner publish {form.Template.Id} » first");
    }
}
