namespace Forms.Templates.Loading;

/// <summary>Builds a form from files that were found to be sound.</summary>
internal static class FormReading
{
    public static LoadedForm Read(
        FormFolder form, string folder, Commune commune, IReadOnlyDictionary<string, IReadOnlyList<CodeEntry>> lists)
    {
        var template = TemplateReading.Read(form.Template!, lists);
        var texts = form.Texts.ToDictionary(
            entry => entry.Key, entry => TextsReading.Read(entry.Value, entry.Key, template, form.Template!, commune, lists));
        return new LoadedForm(template, texts, commune, Path.Combine(folder, form.Id, form.Version), ScreensReading.Read(form.Screens, template));
    }
}
