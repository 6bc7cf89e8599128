using System.Text.Json.Nodes;
using Forms.Layout;
using Forms.PageCodes;

namespace Forms.Tests.Layout;

[TestClass]
public sealed class LayoutFileTests
{
    [TestMethod]
    [DynamicData(nameof(ShippedGeometry.Cases), typeof(ShippedGeometry))]
    public void What_was_written_is_read_and_written_the_same(string file)
    {
        using var folder = new FileFolder();
        var first = LayoutFile.Write(ShippedGeometry.Of(file));

        var again = LayoutFile.Write(LayoutFile.Read(folder.With("layout.json", first)));

        Assert.AreEqual(first, again);
        Assert.AreEqual(File.ReadAllText(ShippedGeometry.PathOf(file)), first);
    }

    [TestMethod]
    public void Each_size_has_a_file_of_its_own()
    {
        Assert.AreEqual("layout.json", LayoutFile.NameFor(PrintSize.Normal));
        Assert.AreEqual("layout.large.json", LayoutFile.NameFor(PrintSize.Large));
    }

    [TestMethod]
    public void The_contract_holds_what_scripts_rely_on_and_no_ink()
    {
        var contract = JsonNode.Parse(LayoutFile.Contract(ShippedGeometry.Of("help-request/1/layout.json")))!;
        var page = contract["pages"]![1]!.AsObject();

        Assert.AreEqual("help-request", (string?)contract["form"]);
        Assert.AreEqual(1, (int)contract["version"]!);
        Assert.AreEqual("page widthMm heightMm fiducials codes codeTexts fields", string.Join(' ', page.Select(member => member.Key)));
        Assert.AreEqual("x y sizeMm", Members(page["fiducials"]![0]!));
        Assert.AreEqual("x y sizeMm", Members(page["codes"]![0]!));
        Assert.AreEqual("id kind many boxes", Members(Field(page, "needs")));
        Assert.AreEqual("value x y w h", Members(Field(page, "needs")["boxes"]![0]!));
        Assert.AreEqual("id kind alphabet format cells", Members(Field(page, "before")));
        Assert.AreEqual("digits date", $"{Field(page, "before")["alphabet"]} {Field(page, "before")["format"]}");
        Assert.AreEqual("x y w h", Members(Field(page, "before")["cells"]![0]!));
        Assert.AreEqual("id kind area", Members(Field(page, "other-need")));
        Assert.AreEqual("signature", (string?)Field(page, "signature")["kind"]);
    }

    [TestMethod]
    [DataRow("", DisplayName = "nothing")]
    [DataRow("null", DisplayName = "null")]
    [DataRow("[]", DisplayName = "a list")]
    [DataRow("{", DisplayName = "half an object")]
    [DataRow("{}", DisplayName = "an empty object")]
    [DataRow("""{"form":"a-form","version":"one","size":"normal","pages":[]}""", DisplayName = "a word for the version")]
    [DataRow("""{"form":"a-form","version":1,"size":"normal","pages":{}}""", DisplayName = "pages that are no list")]
    [DataRow("""{"form":"a-form","version":99999999999,"size":"normal","pages":[]}""", DisplayName = "a version beyond all numbers")]
    public void A_file_that_is_no_layout_is_named(string content)
    {
        using var folder = new FileFolder();
        var path = folder.With("layout.json", content);

        var problem = Assert.ThrowsExactly<InvalidDataException>(() => LayoutFile.Read(path));

        Assert.StartsWith(path, problem.Message);
        Assert.Contains("formscanner publish", problem.Message);
    }

    [TestMethod]
    [DataRow("/pages/0/fields/0/kind", "\"slider\"", DisplayName = "an unknown kind")]
    [DataRow("/pages/0/fields/0/alphabet", "\"runes\"", DisplayName = "an unknown alphabet")]
    [DataRow("/pages/0/fields/0/cells/0/x", "\"left\"", DisplayName = "a word for a number")]
    [DataRow("/pages/0/fields/0", "null", DisplayName = "no field")]
    [DataRow("/pages/0/strokes/0/points", "[1,2,3]", DisplayName = "half a point")]
    [DataRow("/pages/0/codes", "null", DisplayName = "no codes")]
    public void A_spoilt_layout_is_named(string pointer, string json)
    {
        using var folder = new FileFolder();
        var root = JsonNode.Parse(LayoutFile.Write(ShippedGeometry.Of("alert-register/1/layout.json")))!;
        var names = pointer.Split('/')[1..];
        var parent = names[..^1].Aggregate(root, (node, name) => node is JsonArray list ? list[int.Parse(name, null)]! : node[name]!);
        if (parent is JsonArray array) array[int.Parse(names[^1], null)] = JsonNode.Parse(json);
        else parent[names[^1]] = JsonNode.Parse(json);
        var path = folder.With("layout.json", root.ToJsonString());

        var problem = Assert.ThrowsExactly<InvalidDataException>(() => LayoutFile.Read(path));

        Assert.StartsWith(path, problem.Message);
    }

    private static string Members(JsonNode node) => string.Join(' ', node.AsObject().Select(member => member.Key));

    private static JsonNode Field(JsonObject page, string id) => page["fields"]!.AsArray().Single(field => (string?)field!["id"] == id)!;
}
