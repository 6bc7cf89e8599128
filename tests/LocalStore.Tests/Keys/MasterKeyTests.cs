using System.Runtime.Versioning;
using LocalStore.Keys;

namespace LocalStore.Tests.Keys;

[TestClass]
[OSCondition(ConditionMode.Exclude, OperatingSystems.Windows)]
[UnsupportedOSPlatform("windows")]
public sealed class MasterKeyTests
{
    [TestMethod]
    public void The_key_is_made_once_and_read_by_its_owner_only()
    {
        using var store = new TempStore();
        Assert.IsTrue(MasterKey.Create(store.Options));
        var first = File.ReadAllText(store.Options.MasterKeyFile);
        Assert.IsFalse(MasterKey.Create(store.Options));
        Assert.AreEqual(first, File.ReadAllText(store.Options.MasterKeyFile));
        Assert.AreEqual(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(store.Options.MasterKeyFile));
        using var key = MasterKey.Load(store.Options);
        CollectionAssert.AreNotEqual(key.Index, key.Wrapping);
    }

    [TestMethod]
    public void A_key_that_is_missing_open_to_others_or_no_key_is_refused_with_the_remedy()
    {
        using var store = new TempStore();
        StringAssert.Contains(Assert.ThrowsExactly<StoreSetupException>(() => MasterKey.Load(store.Options)).Message, "backoffice migrate");
        MasterKey.Create(store.Options);
        File.SetUnixFileMode(store.Options.MasterKeyFile, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        StringAssert.Contains(Assert.ThrowsExactly<StoreSetupException>(() => MasterKey.Load(store.Options)).Message, "chmod 600");
        File.SetUnixFileMode(store.Options.MasterKeyFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.WriteAllText(store.Options.MasterKeyFile, "c2hvcnQ=");
        StringAssert.Contains(Assert.ThrowsExactly<StoreSetupException>(() => MasterKey.Load(store.Options)).Message, "recover-key");
    }

    [TestMethod]
    public void Two_printed_parts_give_the_key_back_in_either_order_and_however_they_are_typed()
    {
        using var store = new TempStore();
        MasterKey.Create(store.Options);
        using var key = MasterKey.Load(store.Options);
        var parts = key.Split();
        var kept = File.ReadAllText(store.Options.MasterKeyFile);
        File.Delete(store.Options.MasterKeyFile);
        var typed = parts.Second.ToLowerInvariant().Replace(" ", "-", StringComparison.Ordinal).Replace('0', 'o').Replace('1', 'l');
        var joined = Assert.IsInstanceOfType<KeyJoining.Joined>(KeyShares.Join(typed, parts.First));
        Assert.IsTrue(MasterKey.Restore(store.Options, joined.Key));
        Assert.AreEqual(kept, File.ReadAllText(store.Options.MasterKeyFile));
        Assert.IsFalse(MasterKey.Restore(store.Options, joined.Key));
    }

    [TestMethod]
    public void A_slip_in_a_part_the_same_part_twice_and_parts_of_two_keys_are_told_apart()
    {
        using var store = new TempStore();
        using var other = new TempStore();
        MasterKey.Create(store.Options);
        MasterKey.Create(other.Options);
        using var key = MasterKey.Load(store.Options);
        using var foreign = MasterKey.Load(other.Options);
        var parts = key.Split();
        for (var place = 0; place < parts.First.Length; place++)
        {
            if (parts.First[place] == ' ') continue;
            var slip = parts.First[..place] + (parts.First[place] == '7' ? '8' : '7') + parts.First[(place + 1)..];
            Assert.AreEqual(new KeyJoining.Unreadable(1), KeyShares.Join(slip, parts.Second), $"at {place}");
        }

        Assert.AreEqual(new KeyJoining.Unreadable(2), KeyShares.Join(parts.First, "7777"));
        Assert.AreEqual(new KeyJoining.SamePart(1), KeyShares.Join(parts.First, parts.First));
        Assert.IsInstanceOfType<KeyJoining.OfTwoKeys>(KeyShares.Join(parts.First, foreign.Split().Second));
    }

    [TestMethod]
    public void Each_printing_of_the_parts_differs_so_that_parts_of_two_printings_do_not_join()
    {
        using var store = new TempStore();
        MasterKey.Create(store.Options);
        using var key = MasterKey.Load(store.Options);
        Assert.IsInstanceOfType<KeyJoining.OfTwoKeys>(KeyShares.Join(key.Split().First, key.Split().Second));
    }
}
