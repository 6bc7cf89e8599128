namespace Forms.Templates;

/// <summary>A form version as loaded from its folder: questions, words, and the commune they were written for.</summary>
/// <param name="Template">The questions.</param>
/// <param name="Texts">The words by language; all four are there.</param>
/// <param name="Commune">The town hall.</param>
/// <param name="Folder">The folder of this version, where layout.json lies once published.</param>
/// <param name="Screens">In which order it is asked on a screen.</param>
public sealed record LoadedForm(
    FormTemplate Template, IReadOnlyDictionary<TextLanguage, FormTexts> Texts, Commune Commune, string Folder, ScreenOrder Screens);
