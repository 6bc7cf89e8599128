using System.Security.Cryptography;

namespace Forms.Tests.Layout;

[TestClass]
public sealed class FrozenLayoutTests
{
    private const string List = "frozen-layouts.txt";

    private const string Why =
        "Printed paper depends on it: what is read from a page is looked for where this file says. " +
        "Undo the change and make a new version of the form instead. Only a version that was never printed may get a new line in " + List + ".";

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Approved = new(() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Layout", List))
            .Where(line => line.Length > 0 && line[0] != '#')
            .ToDictionary(line => line[66..], line => line[..64]));

    public static IEnumerable<object[]> ApprovedFiles => Approved.Value.Keys.Select(file => new object[] { file });

    [TestMethod]
    [DynamicData(nameof(ApprovedFiles))]
    public void A_frozen_geometry_never_changes(string file)
    {
        Assert.IsTrue(File.Exists(ShippedGeometry.PathOf(file)), $"{file} is gone. {Why}");
        var now = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(ShippedGeometry.PathOf(file))));
        Assert.AreEqual(Approved.Value[file], now, $"{file} has changed. {Why}");
    }

    [TestMethod]
    public void Every_frozen_geometry_is_on_the_list()
    {
        var missing = ShippedGeometry.Files.Except(Approved.Value.Keys).ToList();
        Assert.IsEmpty(missing, $"{string.Join(", ", missing)}: a published form needs a line in {List} (sha256sum, from within forms-templates)");
    }
}
