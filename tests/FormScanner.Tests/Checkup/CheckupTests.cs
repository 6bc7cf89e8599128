using System.Runtime.Versioning;
using FormScanner.Checkup;
using FormScanner.Tests.Imaging;
using LocalStore;
using LocalStore.Deposits;
using LocalStore.Sealing;
using Testing.Paper;

namespace FormScanner.Tests.Checkup;

[TestClass]
public sealed class CheckupTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void A_store_that_was_set_up_lacks_nothing()
    {
        using var folder = new OwnFolder();
        var store = SetUp(folder);
        Finding[] findings = [StoreChecks.Folder(store), StoreChecks.Box(store), KeyChecks.PublicKey(store), KeyChecks.PrivateKey(store)];
        foreach (var finding in findings) Assert.IsInstanceOfType<Finding.Fine>(finding, finding.ToString());
    }

    [TestMethod]
    public void A_missing_data_path_is_mended_by_init()
    {
        using var folder = new OwnFolder();
        var store = new StoreOptions { Directory = Path.Combine(folder.Path, "nowhere") };
        Says(StoreChecks.Folder(store), "nowhere n’existe pas", "formscanner init");
        Says(StoreChecks.Box(store), "deposits.db n’existe pas", "formscanner init");
        Assert.IsInstanceOfType<Finding.Fine>(StoreChecks.Disk(store), "the disk above it counts");
    }

    [TestMethod]
    public void A_box_without_its_schema_is_mended_by_init()
    {
        using var folder = new OwnFolder();
        folder.With("deposits.db", []);
        Says(StoreChecks.Box(new StoreOptions { Directory = folder.Path }), "DepositBoxCreated", "formscanner init");
    }

    [TestMethod]
    public void A_file_that_is_no_database_is_not_a_box()
    {
        using var folder = new OwnFolder();
        folder.With("deposits.db", [.. Enumerable.Repeat((byte)'x', 4096)]);
        Says(StoreChecks.Box(new StoreOptions { Directory = folder.Path }), "ne convient pas", "sauvegarde");
    }

    [TestMethod]
    public void A_disk_that_is_too_full_is_named_with_what_it_should_have()
    {
        using var folder = new OwnFolder();
        var store = new StoreOptions { Directory = folder.Path, MinimumFreeMegabytes = int.MaxValue };
        Says(StoreChecks.Disk(store), "2147483647", "faites de la place");
    }

    [TestMethod]
    public void A_missing_public_key_is_asked_for()
    {
        using var folder = new OwnFolder();
        Says(KeyChecks.PublicKey(new StoreOptions { Directory = folder.Path }), "sealing.public.pem n’existe pas", "init");
    }

    [TestMethod]
    public void A_public_key_that_is_no_key_is_not_taken()
    {
        using var folder = new OwnFolder();
        var store = SetUp(folder);
        File.WriteAllText(store.PublicKeyFile, "anything");
        Says(KeyChecks.PublicKey(store), "illisible", "sauvegarde");
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    [UnsupportedOSPlatform("windows")]
    public void Keys_that_others_may_touch_get_their_chmod()
    {
        using var folder = new OwnFolder();
        var store = SetUp(folder);
        File.SetUnixFileMode(store.PrivateKeyFile, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        File.SetUnixFileMode(store.PublicKeyFile, UnixFileMode.UserRead | UnixFileMode.OtherWrite);
        Says(KeyChecks.PrivateKey(store), "peuvent lire", "chmod 600");
        Says(KeyChecks.PublicKey(store), "peuvent modifier", "chmod 644");
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    [UnsupportedOSPlatform("windows")]
    public void A_page_code_key_file_must_be_there_private_and_whole()
    {
        using var folder = new OwnFolder();
        Assert.IsInstanceOfType<Finding.Spared>(KeyChecks.PageCodes(null));
        Says(KeyChecks.PageCodes(Path.Combine(folder.Path, "none")), "n’existe pas", "PageCodes__KeyFile");
        var file = folder.With("codes.key", "1 c2hvcnQ="u8.ToArray());
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        Says(KeyChecks.PageCodes(file), "peuvent lire", "chmod 600");
        File.SetUnixFileMode(file, UnixFileMode.UserRead);
        var broken = KeyChecks.PageCodes(file);
        Says(broken, "line 1", "sauvegarde");
        Assert.DoesNotContain("c2hvcnQ", broken.ToString());
    }

    [TestMethod]
    public void Templates_that_are_missing_broken_or_not_frozen_are_named()
    {
        using var folder = new OwnFolder();
        Says(TemplateChecks.Of(Path.Combine(folder.Path, "none")).Single(), "introuvable", "Templates__Directory");
        Copy(ShippedLayouts.Folder, folder.Path);
        Assert.IsInstanceOfType<Finding.Fine>(TemplateChecks.Of(folder.Path).Single());
        File.Delete(Path.Combine(folder.Path, "help-request", "1", "layout.large.json"));
        Says(TemplateChecks.Of(folder.Path).OfType<Finding.Lacking>().Single(), "layout.large.json", "formscanner publish help-request");
        File.WriteAllText(Path.Combine(folder.Path, "help-request", "1", "layout.json"), "{");
        Says(TemplateChecks.Of(folder.Path).OfType<Finding.Lacking>().First(), "abîmé", "version d’origine");
        File.WriteAllText(Path.Combine(folder.Path, "help-request", "1", "template.json"), "{}");
        Says(TemplateChecks.Of(folder.Path).First(), "template.json", "corrigez");
    }

    [TestMethod]
    public async Task A_missing_library_or_tool_comes_with_its_package()
    {
        Says(LibraryChecks.Library("codes", "libnone.so.9", "libnone9"), "libnone.so.9", "apt-get install libnone9");
        Says(await ToolChecks.NeededAsync("no-such-tool", "-v", "tool-utils", TestContext.CancellationToken), "ne répond pas", "apt-get install tool-utils");
        Assert.IsInstanceOfType<Finding.Spared>(await ToolChecks.SparedAsync("no-such-tool", "-v", "tool-utils", "rire", TestContext.CancellationToken));
    }

    [TestMethod]
    public void A_clock_before_the_program_was_made_is_wrong()
    {
        var now = TimeProvider.System.GetUtcNow();
        Assert.IsInstanceOfType<Finding.Fine>(MachineChecks.Clock(TimeProvider.System, now));
        Says(MachineChecks.Clock(TimeProvider.System, now.AddDays(2)), "avant la fabrication", "timedatectl");
    }

    [TestMethod]
    public void Too_little_memory_is_named_with_what_is_needed() => Says(MachineChecks.Memory(512L << 20, 1536), "512 Mo", "Inbox__ReaderMegabytes");

    private static StoreOptions SetUp(OwnFolder folder)
    {
        var store = new StoreOptions { Directory = Path.Combine(folder.Path, "data") };
        SealingKeys.Create(store);
        DepositBoxSchema.Migrate(store);
        return store;
    }

    private static void Says(Finding finding, string what, string mend)
    {
        var lacking = Assert.IsInstanceOfType<Finding.Lacking>(finding, finding.ToString());
        Assert.Contains(what, lacking.What);
        Assert.Contains(mend, lacking.Mend);
        Assert.StartsWith("manque  ", lacking.ToString());
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
