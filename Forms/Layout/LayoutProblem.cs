namespace Forms.Layout;

/// <summary>A form that cannot be laid out as its template asks.</summary>
/// <param name="Place">The page and question.</param>
/// <param name="Rule">What must hold.</param>
/// <param name="Found">What was found, with its measure.</param>
public sealed record LayoutProblem(string Place, string Rule, string Found)
{
    public override string ToString() => $"{Place}: {Rule} (found: {Found})";
}
