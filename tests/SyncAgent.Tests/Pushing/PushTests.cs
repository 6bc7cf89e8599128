using System.Text;
using Driving.Commune;
using LocalStore.Statistics;
using Releases;

namespace SyncAgent.Tests.Pushing;

/// <summary>From the seal to the server's sums and back to the receipt, and each answer the server may give.</summary>
[TestClass]
public sealed class PushTests
{
    [TestMethod]
    public async Task What_was_sealed_is_counted_at_the_commune_once_and_a_receipt_is_kept()
    {
        await using var town = await Town.WithAsync(SharedHall.Hall, 10001);
        Assert.IsNull(await town.Agent.TickAsync());
        await town.AssertSumsAsync();
        var sent = town.Way.Requests;
        Assert.IsNull(await town.Agent.TickAsync());
        await town.AssertSumsAsync();
        Assert.AreEqual(sent + 1, town.Way.Requests, "a heartbeat when nothing waits");
        Assert.IsTrue(town.Way.Bodies.Skip(1).All(body => body.Length % Release.BlockBytes == 0), "all lengths are whole blocks");
        Assert.IsNull((await town.Agent.Releases.StateAsync(CancellationToken.None)).Problem);
    }

    [TestMethod]
    public async Task The_same_store_gives_the_same_bytes_after_a_restart()
    {
        await using var town = await Town.WithAsync(SharedHall.Hall, 10002);
        town.Way.Fault = Fault.DroppedAfter;
        Assert.AreEqual("unreachable", await town.Agent.TickAsync());
        town.Way.Fault = Fault.None;
        await town.RestartAsync();
        Assert.IsNull(await town.Agent.TickAsync());
        Assert.AreEqual(1, town.Way.Bodies.Skip(1).Select(Convert.ToHexString).Distinct().Count());
        await town.AssertSumsAsync();
    }

    [TestMethod]
    public async Task A_class_that_the_server_refuses_is_put_aside_and_the_others_are_counted()
    {
        await using var town = await Town.WithAsync(SharedHall.Hall, 10003);
        var (good, small) = (Class("request", 9), Class("offer", 3));
        Assert.IsTrue(await town.Agent.Facts.SealAsync(Sealed("2040-W01", good, small), [], [], CancellationToken.None));
        Assert.IsNull(await town.Agent.TickAsync());
        var release = (await town.Agent.Releases.AllAsync(CancellationToken.None)).Single(release => release.Week == "2040-W01");
        Assert.AreEqual(ReleaseState.Delivered, release.State);
        Assert.AreEqual("below-k", release.Classes.Single(item => item.ItemId == small.ItemId).Refusal);
        Assert.IsNull(release.Classes.Single(item => item.ItemId == good.ItemId).Refusal);
        Assert.IsTrue(await town.Agent.Releases.RequeueAsync(release.ReleaseId, CancellationToken.None));
        Assert.IsNull(await town.Agent.TickAsync());
        Assert.AreEqual(9, (await SharedHall.Hall.SumsAsync(town.Commune)).Where(sum => sum.Semester == "2030-S1").Sum(sum => sum.N));
    }

    [TestMethod]
    public async Task A_release_whose_name_is_taken_by_another_is_put_aside_and_holds_up_nothing()
    {
        await using var town = await Town.WithAsync(SharedHall.Hall, 10004);
        var first = Sealed("2040-W01", Class("request", 9));
        Assert.IsTrue(await town.Agent.Facts.SealAsync(first, [], [], CancellationToken.None));
        Assert.IsNull(await town.Agent.TickAsync());
        // Another machine with the same name: the store was put back from an old copy, say.
        await using var other = OtherMachine(town);
        Assert.IsTrue(await other.Facts.SealAsync(Sealed("2040-W02", Class("offer", 7)) with { ReleaseId = first.ReleaseId }, [], [], CancellationToken.None));
        Assert.IsTrue(await other.Facts.SealAsync(Sealed("2040-W03", Class("offer", 8)), [], [], CancellationToken.None));
        Assert.IsNull(await other.TickAsync());
        var releases = (await other.Releases.AllAsync(CancellationToken.None)).ToDictionary(release => release.Week);
        Assert.AreEqual((ReleaseState.Quarantined, "digest-differs"), (releases["2040-W02"].State, releases["2040-W02"].Problem));
        Assert.AreEqual(ReleaseState.Delivered, releases["2040-W03"].State);
        Assert.AreEqual(17, (await SharedHall.Hall.SumsAsync(town.Commune)).Where(sum => sum.Semester == "2030-S1").Sum(sum => sum.N));
    }

    [TestMethod]
    public async Task A_release_that_was_erased_there_is_not_sent_again()
    {
        await using var town = await Town.WithAsync(SharedHall.Hall, 10005);
        var release = Sealed("2040-W01", Class("request", 9));
        Assert.IsTrue(await town.Agent.Facts.SealAsync(release, [], [], CancellationToken.None));
        await SharedHall.Hall.EraseAsync(town.Kiosk, release.ReleaseId);
        Assert.IsNull(await town.Agent.TickAsync());
        Assert.AreEqual(ReleaseState.Erased, (await town.Agent.Releases.AllAsync(CancellationToken.None)).Single(one => one.ReleaseId == release.ReleaseId).State);
        Assert.IsFalse((await SharedHall.Hall.SumsAsync(town.Commune)).Any(sum => sum.Semester == "2030-S1"));
    }

    [TestMethod]
    public async Task What_is_too_large_for_one_request_travels_in_parts()
    {
        await using var town = await Town.WithAsync(SharedHall.Hall, 10006);
        var classes = Enumerable.Range(0, 9_000).Select(_ => Class("request", 5)).OrderBy(item => item.ItemId).ToArray();
        Assert.IsTrue(await town.Agent.Facts.SealAsync(Sealed("2040-W01", classes), [], [], CancellationToken.None));
        Assert.IsNull(await town.Agent.TickAsync());
        var release = (await town.Agent.Releases.AllAsync(CancellationToken.None)).Single(one => one.Week == "2040-W01");
        Assert.AreEqual((ReleaseState.Delivered, 2), (release.State, release.Parts));
        Assert.AreEqual(45_000, (await SharedHall.Hall.SumsAsync(town.Commune)).Where(sum => sum.Semester == "2030-S1").Sum(sum => sum.N));
    }

    [TestMethod]
    public async Task A_revoked_kiosk_is_refused_keeps_everything_and_sends_it_once_it_is_enrolled_anew()
    {
        await using var town = await Town.WithAsync(SharedHall.Hall, 10007);
        await SharedHall.Hall.RevokeAsync(town.Kiosk);
        Assert.AreEqual("revoked", await town.Agent.TickAsync());
        Assert.IsEmpty(await SharedHall.Hall.SumsAsync(town.Commune));
        Assert.AreEqual($"Enrolled as {town.Kiosk}.", await town.Agent.EnrolAsync(town.Way.Address, await SharedHall.Hall.CodeAsync(town.Kiosk)));
        Assert.IsNull(await town.Agent.TickAsync());
        await town.AssertSumsAsync();
    }

    [TestMethod]
    public async Task A_key_is_replaced_and_a_lost_answer_to_that_loses_nothing()
    {
        await using var town = await Town.WithAsync(SharedHall.Hall, 10008);
        town.Way.Fault = Fault.DroppedAfter;
        await Assert.ThrowsAsync<HttpRequestException>(town.Agent.RotateAsync);
        town.Way.Fault = Fault.None;
        Assert.IsNull(await town.Agent.TickAsync(), "the old key is good for a week more");
        Assert.AreEqual("The key was replaced.", await town.Agent.RotateAsync());
        await town.RestartAsync();
        Assert.IsNull(await town.Agent.TickAsync());
        Assert.HasCount(1, Directory.GetFiles(Path.Combine(town.Store.Directory, "sync"), "*.key.pem"));
        await town.AssertSumsAsync();
    }

    [TestMethod]
    public async Task A_code_works_once_and_only_at_the_server_that_made_it()
    {
        await using var elsewhere = await CommuneHall.OpenAsync(clock: new TownClock(TownYear.Night));
        await using var town = await Town.WithAsync(SharedHall.Hall, 10009);
        var code = await SharedHall.Hall.CodeAsync("10009-salle");
        await using var other = OtherMachine(town);
        StringAssert.Contains(await other.EnrolAsync(elsewhere.Address, code), "does not know this code");
        Assert.AreEqual("Enrolled as 10009-salle.", await other.EnrolAsync(SharedHall.Hall.Address, code));
        StringAssert.Contains(await town.Agent.EnrolAsync(SharedHall.Hall.Address, code), "or it was used");
        StringAssert.Contains(await town.Agent.EnrolAsync(new Uri("http://commune.example/"), code), "by https");
        StringAssert.Contains(await town.Agent.EnrolAsync(SharedHall.Hall.Address, "ABC"), "32 letters and digits");
    }

    [TestMethod]
    [DataRow(2)]
    [DataRow(-2)]
    public async Task A_clock_that_is_off_by_days_still_sends_and_is_known_to_be_off(int days)
    {
        await using var town = await Town.WithAsync(SharedHall.Hall, 10020 + days);
        town.Clock.Now = TownYear.Night.AddDays(days);
        Assert.IsNull(await town.Agent.TickAsync());
        await town.AssertSumsAsync();
        Assert.AreEqual(days * 86_400, (await town.Agent.Releases.StateAsync(CancellationToken.None)).ClockSkewSeconds);
        town.Clock.Now += TimeSpan.FromDays(7);
        Assert.AreEqual("clock", await town.Agent.TickAsync(), "a week whose days are in doubt is not sealed");
        Assert.HasCount(1, await town.Agent.Releases.AllAsync(CancellationToken.None));
    }

    [TestMethod]
    public async Task Nothing_that_names_anybody_is_in_a_byte_that_leaves()
    {
        await using var town = await Town.WithAsync(SharedHall.Hall, 10013);
        Assert.IsNull(await town.Agent.TickAsync());
        var left = string.Concat(town.Way.Bodies.Select(Encoding.UTF8.GetString));
        foreach (var fact in TownYear.Facts(10013))
        {
            Assert.DoesNotContain(fact.Record.ToString(), left);
            Assert.DoesNotContain(Convert.ToHexString(fact.PersonToken), left.ToUpperInvariant());
            Assert.DoesNotContain(Convert.ToBase64String(fact.PersonToken), left);
        }

        Assert.DoesNotContain("2040-07", left, "no day");
        Assert.DoesNotContain("bourg", left, "no neighbourhood, only sectors");
    }

    private static NightAgent OtherMachine(Town town)
    {
        var store = NightAgent.NewStore(Path.Combine(town.Store.Directory, "other"));
        var source = Path.Combine(town.Store.Directory, "sync");
        Directory.CreateDirectory(Path.Combine(store.Directory, "sync"));
        foreach (var file in Directory.GetFiles(source)) File.Copy(file, Path.Combine(store.Directory, "sync", Path.GetFileName(file)));
        return NightAgent.Over(store, town.Clock);
    }

    private static SealedClass Class(string kind, int count) => new(Guid.NewGuid(), "N6", new Dictionary<string, string> { ["kind"] = kind, ["semester"] = "2030-S1" }, count);

    private static SealedRelease Sealed(string week, params SealedClass[] classes) => new(Guid.NewGuid(), week, new DateOnly(2040, 1, 2), 1, classes);
}
