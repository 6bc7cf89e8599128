namespace Forms.Templates;

/// <summary>The words of a form in one language.</summary>
/// <param name="Title">What the form is, in a few words.</param>
/// <param name="Purpose">Who it is for.</param>
/// <param name="Duration">How long it takes.</param>
/// <param name="Sections">Title by section id.</param>
/// <param name="Questions">Words by question id.</param>
/// <param name="Notice">What the RGPD wants told, one entry a paragraph; placeholders such as {commune.name} already filled.</param>
/// <param name="Thanks">The closing line.</param>
public sealed record FormTexts(
    string Title, string Purpose, string Duration,
    IReadOnlyDictionary<string, string> Sections,
    IReadOnlyDictionary<QuestionId, QuestionTexts> Questions,
    IReadOnlyList<string> Notice, string Thanks);

/// <summary>The words of one question.</summary>
/// <param name="Label">The question itself.</param>
/// <param name="Hint">A short help under it, or null.</param>
/// <param name="Options">Words by option value; for a grid also by row code and by column code.</param>
public sealed record QuestionTexts(string Label, string? Hint, IReadOnlyDictionary<string, string> Options);
