namespace Forms.Templates.Loading;

/// <summary>The folder of one version of one form, and the files in it that could be read.</summary>
/// <param name="Path">The folder, relative to forms-templates, such as <c>help-request/1</c>.</param>
/// <param name="Id">The name of the form's folder.</param>
/// <param name="Version">The name of the version's folder.</param>
/// <param name="Screens">Its screens.json, or null when the order of the screens is left to the template.</param>
internal sealed record FormFolder(
    string Path, string Id, string Version, Place? Template, IReadOnlyDictionary<TextLanguage, Place> Texts, Place? Screens);
