using Forms.Templates;

namespace Kiosk.Start;

/// <summary>The forms that may be filled in at this kiosk, in the newest version of each.</summary>
internal sealed class OfferedForms
{
    /// <exception cref="InvalidOperationException">An option names a form that does not exist.</exception>
    public OfferedForms(TemplateLibrary library, KioskOptions options)
    {
        IEnumerable<string> names = options.Forms.Count > 0 ? options.Forms : KioskOptions.FormsByDefault;
        All = [.. names.Distinct().Select(name => library.Newest(new FormId(name))
            ?? throw new InvalidOperationException($"Kiosk:Forms names '{name}', which is no form in forms-templates: {string.Join(", ", library.Current.Select(form => form.Template.Id))}."))];
    }

    public IReadOnlyList<LoadedForm> All { get; }

    public LoadedForm? Find(string name) => All.FirstOrDefault(form => form.Template.Id.Value == name);
}
