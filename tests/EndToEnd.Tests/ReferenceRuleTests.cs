using System.Xml.Linq;
using Testing;

namespace EndToEnd.Tests;

/// <summary>The programs never reference each other, and only two projects know a database.</summary>
[TestClass]
public sealed class ReferenceRuleTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Forms"] = [],
        ["LocalStore"] = ["Forms"],
        ["Kiosk"] = ["Forms", "LocalStore"],
        ["FormScanner"] = ["Forms", "LocalStore"],
        ["BackOffice"] = ["Forms", "LocalStore", "Releases"],
        ["Releases"] = [],
        ["SyncAgent"] = ["Forms", "LocalStore", "Releases"],
        ["CommuneServer"] = ["Forms", "Releases"],
    };

    private static readonly string[] MayKnowADatabase = ["LocalStore", "CommuneServer"];

    private static readonly string[] DatabasePackages = ["Microsoft.EntityFrameworkCore", "Microsoft.Data.Sqlite", "Npgsql", "SQLitePCLRaw"];

    [TestMethod]
    public void Each_project_references_only_what_the_design_allows()
    {
        var broken = from project in ProductProjects()
                     from reference in References(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension)
                     where !Allowed.TryGetValue(Name(project), out var allowed) || !allowed.Contains(reference)
                     select $"{Name(project)} references {reference}";
        CollectionAssert.AreEqual(Array.Empty<string>(), broken.ToArray());
    }

    [TestMethod]
    public void Every_product_project_is_known_to_the_rule()
    {
        var unknown = ProductProjects().Select(Name).Except(Allowed.Keys);
        CollectionAssert.AreEqual(Array.Empty<string>(), unknown.ToArray());
    }

    [TestMethod]
    public void Only_LocalStore_and_CommuneServer_know_a_database()
    {
        var broken = from project in ProductProjects()
                     where !MayKnowADatabase.Contains(Name(project))
                     from package in References(project, "PackageReference")
                     where DatabasePackages.Any(database => package.StartsWith(database, StringComparison.Ordinal))
                     select $"{Name(project)} knows {package}";
        CollectionAssert.AreEqual(Array.Empty<string>(), broken.ToArray());
    }

    private static List<string> ProductProjects()
    {
        var root = Repository.Root;
        var projects = Directory.EnumerateDirectories(root).SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj")).ToList();
        Assert.IsTrue(projects.Count >= 3, $"there should be product projects under {root}");
        return projects;
    }

    private static string Name(string project) => Path.GetFileNameWithoutExtension(project);

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(project).Descendants(kind).Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'));
}
