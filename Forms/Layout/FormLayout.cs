using Forms.PageCodes;
using Forms.Templates;

namespace Forms.Layout;

/// <summary>The geometry of a form version at one print size, computed once by <c>publish</c> and frozen in layout.json.</summary>
/// <param name="Form">The form.</param>
/// <param name="Version">Its version.</param>
/// <param name="Size">The print size.</param>
/// <param name="Source">What it was computed from: SHA-256, in small hexadecimal, of template.json followed by texts.fr.json.</param>
/// <param name="Pages">The pages, in order.</param>
public sealed record FormLayout(FormId Form, FormVersion Version, PrintSize Size, string Source, IReadOnlyList<PageLayout> Pages);
