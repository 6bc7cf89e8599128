namespace Forms.Templates;

/// <summary>What is asked, in which order, and what each answer is for; the words are in <see cref="FormTexts"/>.</summary>
/// <param name="Id">The form.</param>
/// <param name="Version">Its version.</param>
/// <param name="Letter">The letter the town hall calls it by: A, B, C.</param>
/// <param name="Statistics">Whether its coded answers may take part in statistics at all; false for the alert register.</param>
/// <param name="Pages">The printed pages at normal size.</param>
public sealed record FormTemplate(FormId Id, FormVersion Version, string Letter, bool Statistics, IReadOnlyList<TemplatePage> Pages)
{
    public IEnumerable<Section> Sections => Pages.SelectMany(page => page.Sections);

    public IEnumerable<Question> Questions => Sections.SelectMany(section => section.Questions);
}

/// <summary>One printed page at normal size.</summary>
public sealed record TemplatePage(IReadOnlyList<Section> Sections);

/// <summary>Questions that belong together under one numbered title.</summary>
public sealed record Section(string Id, IReadOnlyList<Question> Questions);
