using System.Text.RegularExpressions;
using Testing;

namespace EndToEnd.Tests.Docs;

/// <summary>What the documents point to is there.</summary>
[TestClass]
public sealed partial class DocumentTests
{
    [TestMethod]
    public void Every_link_leads_to_a_file()
    {
        var broken = (from document in Document.All()
                      from link in document.Links
                      where !Exists(Path.Combine(document.Folder, link))
                      select $"{document.Name}: {link}").ToList();
        Assert.IsEmpty(broken, string.Join('\n', broken));
    }

    [TestMethod]
    public void Every_file_that_is_named_is_there()
    {
        var broken = (from document in Document.All()
                      from name in document.Quoted
                      where NamedFile().IsMatch(name) && !Exists(name) && !Exists(Path.Combine(document.Folder, name))
                      select $"{document.Name}: {name}").ToList();
        Assert.IsEmpty(broken, string.Join('\n', broken));
    }

    [TestMethod]
    public void Every_test_that_is_named_is_there()
    {
        var tests = string.Join('\n', Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var broken = (from document in Document.All()
                      from name in document.Quoted
                      where NamedTest().IsMatch(name) && !tests.Contains($" {name}(", StringComparison.Ordinal)
                      select $"{document.Name}: {name}").ToList();
        Assert.IsEmpty(broken, string.Join('\n', broken));
    }

    private static bool Exists(string name) => Path.Exists(Path.Combine(Repository.Root, name));

    // A path that begins in a folder of ours, without a placeholder; what a build or a run makes is not in the repository.
    [GeneratedRegex(@"^(Forms|LocalStore|FormScanner|tests|docs|deploy|forms-templates|\.ci)/(?!bin/|obj/)[A-Za-z0-9_./-]*$")]
    private static partial Regex NamedFile();

    // Sentences of at least four words; shorter names with underscores are something else.
    [GeneratedRegex("^[A-Z][A-Za-z0-9]*(_[A-Za-z0-9]+){3,}$")]
    private static partial Regex NamedTest();
}
