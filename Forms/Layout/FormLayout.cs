using Forms.PageCodes;
using Forms.Templates;

namespace Forms.Layout;

/// <summary>The geometry of a form version at one print size, computed once by <c>publish</c> and frozen in layout.json.</summary>
public sealed record FormLayout(FormId Form, FormVersion Version, PrintSize Size, IReadOnlyList<PageLayout> Pages);
