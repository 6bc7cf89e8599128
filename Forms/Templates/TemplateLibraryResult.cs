namespace Forms.Templates;

/// <summary>What came of loading a forms-templates folder.</summary>
public abstract record TemplateLibraryResult
{
    private TemplateLibraryResult()
    {
    }

    /// <summary>Every form in the folder is sound.</summary>
    public sealed record Loaded(TemplateLibrary Library) : TemplateLibraryResult;

    /// <summary>Nothing was loaded; every problem found, file by file.</summary>
    public sealed record Broken(IReadOnlyList<TemplateProblem> Problems) : TemplateLibraryResult;
}
