using System.Runtime.Versioning;
using System.Security.Cryptography;
using LocalStore.Deposits;
using LocalStore.Sealing;

namespace LocalStore.Tests.Sealing;

[TestClass]
public sealed class SealingKeysTests : IDisposable
{
    private static readonly SealPurpose Purpose = new SealPurpose.OfArchivedFile(FileDigest.Of([1]));

    private readonly TempStore store = new();

    public void Dispose() => store.Dispose();

    [TestMethod]
    public void A_new_pair_seals_and_opens()
    {
        var created = Assert.IsInstanceOfType<KeyCreation.Created>(SealingKeys.Create(store.Options));
        var sealer = SealingKeys.LoadSealer(store.Options);
        using var opener = SealingKeys.LoadOpener(store.Options);
        Assert.IsInstanceOfType<Opening.Opened>(opener.Open(sealer.Seal([1, 2, 3], Purpose), Purpose));
        Assert.AreEqual(created.KeyId, sealer.KeyId);
        Assert.AreEqual(created.KeyId, opener.KeyId);
        Assert.HasCount(16, created.KeyId.Hex);
    }

    [TestMethod]
    public void A_pair_is_never_overwritten()
    {
        SealingKeys.Create(store.Options);
        var before = File.ReadAllBytes(store.Options.PrivateKeyFile);
        Assert.AreEqual(new KeyCreation.AlreadyThere(store.Options.PublicKeyFile), SealingKeys.Create(store.Options));
        CollectionAssert.AreEqual(before, File.ReadAllBytes(store.Options.PrivateKeyFile));
    }

    [TestMethod]
    public void A_pair_cut_short_is_completed_with_the_same_key()
    {
        SealingKeys.Create(store.Options);
        var before = SealingKeys.LoadSealer(store.Options).KeyId;
        File.Delete(store.Options.PublicKeyFile);
        Assert.AreEqual(new KeyCreation.Created(before), SealingKeys.Create(store.Options));
    }

    [TestMethod]
    public void A_machine_with_the_public_half_alone_gets_no_second_pair()
    {
        SealingKeys.Create(store.Options);
        File.Delete(store.Options.PrivateKeyFile);
        Assert.IsInstanceOfType<KeyCreation.AlreadyThere>(SealingKeys.Create(store.Options));
        Assert.IsFalse(File.Exists(store.Options.PrivateKeyFile));
    }

    [TestMethod]
    [OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
    [UnsupportedOSPlatform("windows")]
    public void Only_the_owner_may_read_the_private_half()
    {
        SealingKeys.Create(store.Options);
        Assert.AreEqual(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(store.Options.PrivateKeyFile));
        foreach (var directory in (string[])[store.Options.Directory, Path.GetDirectoryName(store.Options.PrivateKeyFile)!])
            Assert.AreEqual(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(directory), directory);
        Assert.HasCount(2, Directory.GetFiles(Path.GetDirectoryName(store.Options.PrivateKeyFile)!), "a draft was left behind");

        File.SetUnixFileMode(store.Options.PrivateKeyFile, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        StringAssert.Contains(Assert.ThrowsExactly<StoreSetupException>(() => SealingKeys.LoadOpener(store.Options)).Message, "chmod 600");
    }

    [TestMethod]
    public void A_missing_key_is_named_with_its_place() =>
        StringAssert.Contains(Assert.ThrowsExactly<StoreSetupException>(() => SealingKeys.LoadSealer(store.Options)).Message, store.Options.PublicKeyFile);

    [TestMethod]
    public void A_key_that_is_none_is_named_with_its_place()
    {
        SealingKeys.Create(store.Options);
        using var otherCurve = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP384);
        using var otherKind = RSA.Create();
        foreach (var pem in (string[])["", "no key", otherCurve.ExportSubjectPublicKeyInfoPem(), otherKind.ExportSubjectPublicKeyInfoPem()])
        {
            File.WriteAllText(store.Options.PublicKeyFile, pem);
            StringAssert.Contains(Assert.ThrowsExactly<StoreSetupException>(() => SealingKeys.LoadSealer(store.Options)).Message, store.Options.PublicKeyFile);
        }
    }

    [TestMethod]
    public void A_public_key_in_place_of_the_private_one_is_refused()
    {
        SealingKeys.Create(store.Options);
        File.WriteAllBytes(store.Options.PrivateKeyFile, File.ReadAllBytes(store.Options.PublicKeyFile));
        StringAssert.Contains(Assert.ThrowsExactly<StoreSetupException>(() => SealingKeys.LoadOpener(store.Options)).Message, "public key only");
    }
}
