using System.Text.RegularExpressions;
using Testing;

namespace EndToEnd.Tests.Docs;

/// <summary>A Markdown file of the repository.</summary>
internal sealed partial record Document(string Name, string Text)
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "TestResults", "data", "out"];

    public static Document Of(string name) => new(name, File.ReadAllText(Path.Combine(Repository.Root, name)));

    public static IEnumerable<Document> All() => Files(Repository.Root)
        .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal).Select(Of);

    /// <summary>The folder it lies in, relative to the root.</summary>
    public string Folder => Path.GetDirectoryName(Name) ?? "";

    /// <summary>What stands between backquotes within a line.</summary>
    public IReadOnlyList<string> Quoted => [.. Quote().Matches(Fence().Replace(Text, "")).Select(match => match.Groups["words"].Value)];

    /// <summary>The targets of its links and pictures that lead into the repository, without what follows #.</summary>
    public IEnumerable<string> Links => Link().Matches(Fence().Replace(Text, "")).Select(match => match.Groups["target"].Value)
        .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal) && !target.StartsWith('#'))
        .Select(target => target.Split('#')[0]);

    /// <summary>The part under a heading of the second level, up to the next one.</summary>
    public Document Part(string heading)
    {
        var start = Text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        Assert.IsGreaterThanOrEqualTo(0, start, $"{Name} has no part « {heading} »");
        var end = Text.IndexOf("\n## ", start + 4, StringComparison.Ordinal);
        return this with { Text = end < 0 ? Text[start..] : Text[start..end] };
    }

    /// <summary>The first column of the tables in it, where it is between backquotes.</summary>
    public IEnumerable<string> FirstColumn => Row().Matches(Text)
        .SelectMany(row => Quote().Matches(row.Groups["first"].Value)).Select(match => match.Groups["words"].Value);

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(folder, "*.md").Concat(
        Directory.EnumerateDirectories(folder).Where(inner => Path.GetFileName(inner) is var name && !name.StartsWith('.') && !NotOurs.Contains(name)).SelectMany(Files));

    [GeneratedRegex(@"^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`(?<words>[^`\n]+)`")]
    private static partial Regex Quote();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\| (?<first>[^|]*`[^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
