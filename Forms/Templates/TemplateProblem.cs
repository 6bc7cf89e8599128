namespace Forms.Templates;

/// <summary>Something wrong in a template folder, in words that say where and what to write instead.</summary>
/// <param name="File">The file, relative to the forms-templates folder.</param>
/// <param name="Path">The place in the file as a JSON pointer, such as <c>/pages/0/sections/1/questions/2/kind</c>.</param>
/// <param name="Rule">What must hold.</param>
/// <param name="Value">What stands there instead, shortened to 80 characters.</param>
public sealed record TemplateProblem(string File, string Path, string Rule, string Value)
{
    public override string ToString() => $"{File}#{Path}: {Rule} (found: {Value})";
}
