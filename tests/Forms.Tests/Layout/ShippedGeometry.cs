using Forms.Layout;
using Forms.Tests.Templates;

namespace Forms.Tests.Layout;

/// <summary>The frozen geometry of every shipped form at both sizes.</summary>
internal static class ShippedGeometry
{
    /// <summary>The files by their path under forms-templates.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.EnumerateFiles(ShippedFolder.Path, "layout*.json", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(ShippedFolder.Path, path)).Order(StringComparer.Ordinal)];

    private static readonly IReadOnlyDictionary<string, FormLayout> Read = Files.ToDictionary(file => file, file => LayoutFile.Read(PathOf(file)));

    public static IEnumerable<object[]> Cases => Files.Select(file => new object[] { file });

    public static FormLayout Of(string file) => Read[file];

    public static string PathOf(string file) => Path.Combine(ShippedFolder.Path, file);

    /// <summary>The pages of a file, each with a name for messages.</summary>
    public static IEnumerable<(string Name, PageLayout Page)> Pages(string file) => Of(file).Pages.Select(page => ($"{file} page {page.Page}", page));

    public static LayoutStyle StyleOf(string file) => LayoutStyle.For(Of(file).Size);
}
