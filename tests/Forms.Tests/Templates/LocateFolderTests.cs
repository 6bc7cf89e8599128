using Forms.Templates;

namespace Forms.Tests.Templates;

[TestClass]
public sealed class LocateFolderTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("locate-").FullName;

    private string Working => Make("working");

    private string Program => Make("program");

    public void Dispose() => Directory.Delete(root, recursive: true);

    [TestMethod]
    public void The_working_directory_comes_before_the_program()
    {
        var here = Make("working/forms-templates");
        Make("program/forms-templates");

        Assert.AreEqual(here, TemplateLibrary.LocateFolder(null, Working, Program));
    }

    [TestMethod]
    public void The_folder_beside_the_program_is_found()
    {
        var beside = Make("program/forms-templates");

        Assert.AreEqual(beside, TemplateLibrary.LocateFolder("", Working, Program));
    }

    [TestMethod]
    public void The_option_wins()
    {
        Make("working/forms-templates");
        var named = Make("elsewhere");

        Assert.AreEqual(named, TemplateLibrary.LocateFolder(named, Working, Program));
    }

    [TestMethod]
    public void An_option_that_names_no_folder_is_not_passed_over()
    {
        Make("working/forms-templates");

        var error = Assert.ThrowsExactly<DirectoryNotFoundException>(() => TemplateLibrary.LocateFolder("nowhere", Working, Program));

        Assert.Contains(Path.Combine(Working, "nowhere"), error.Message);
    }

    [TestMethod]
    public void All_places_looked_at_are_named()
    {
        var error = Assert.ThrowsExactly<DirectoryNotFoundException>(() => TemplateLibrary.LocateFolder(null, Working, Program));

        Assert.Contains(Path.Combine(Working, "forms-templates"), error.Message);
        Assert.Contains(Path.Combine(Program, "forms-templates"), error.Message);
        Assert.Contains("Templates:Directory", error.Message);
    }

    private string Make(string path) => Directory.CreateDirectory(Path.Combine(root, path)).FullName;
}
