using Forms.Templates;

namespace Forms.Tests.Templates;

[TestClass]
public sealed class ShippedFolderTests
{
    [TestMethod]
    public void The_shipped_folder_has_no_problem()
    {
        var result = TemplateLibrary.Load(ShippedFolder.Path);

        Assert.AreEqual("", result is TemplateLibraryResult.Broken broken ? string.Join('\n', broken.Problems) : "");
    }
}
