using System.Text.Json.Nodes;
using Forms.Templates;

namespace Forms.Tests.Templates;

/// <summary>A copy of the shipped folder in a directory of its own, to be spoilt by a test.</summary>
internal sealed class TemplateFolder : IDisposable
{
    private TemplateFolder(string path) => Path = path;

    public string Path { get; }

    public static TemplateFolder Copy()
    {
        var copy = new TemplateFolder(Directory.CreateTempSubdirectory("forms-templates-").FullName);
        foreach (var file in Directory.EnumerateFiles(ShippedFolder.Path, "*.json", SearchOption.AllDirectories))
            copy.Write(System.IO.Path.GetRelativePath(ShippedFolder.Path, file), File.ReadAllText(file));
        return copy;
    }

    public string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));

    public TemplateFolder Write(string file, string content)
    {
        var full = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
        return this;
    }

    public TemplateFolder Delete(string file)
    {
        File.Delete(System.IO.Path.Combine(Path, file));
        return this;
    }

    /// <summary>Puts <paramref name="json"/> at a place; null takes away what stands there.</summary>
    public TemplateFolder Set(string file, string pointer, string? json)
    {
        var root = JsonNode.Parse(Read(file))!;
        var names = pointer.Split('/')[1..];
        var parent = names[..^1].Aggregate(root, (node, name) => node is JsonArray array ? array[int.Parse(name, null)]! : node[name]!);
        if (parent is JsonArray list)
            list[int.Parse(names[^1], null)] = JsonNode.Parse(json!);
        else if (json is null)
            parent.AsObject().Remove(names[^1]);
        else
            parent[names[^1]] = JsonNode.Parse(json);
        return Write(file, root.ToJsonString());
    }

    /// <summary>The pointer to a question in the template of a form.</summary>
    public string PointerTo(string form, string question)
    {
        var pages = JsonNode.Parse(Read($"{form}/1/template.json"))!["pages"]!.AsArray();
        return (from page in Enumerable.Range(0, pages.Count)
                let sections = pages[page]!["sections"]!.AsArray()
                from section in Enumerable.Range(0, sections.Count)
                let questions = sections[section]!["questions"]!.AsArray()
                from index in Enumerable.Range(0, questions.Count)
                where (string?)questions[index]!["id"] == question
                select $"/pages/{page}/sections/{section}/questions/{index}").Single();
    }

    public IReadOnlyList<TemplateProblem> Problems() =>
        TemplateLibrary.Load(Path) is TemplateLibraryResult.Broken broken ? broken.Problems : [];

    public TemplateLibrary Library() => ((TemplateLibraryResult.Loaded)TemplateLibrary.Load(Path)).Library;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
