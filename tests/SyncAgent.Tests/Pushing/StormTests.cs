using Driving.Commune;
using SyncAgent.Pushing;

namespace SyncAgent.Tests.Pushing;

/// <summary>Everything that can go wrong on the way, at every moment a machine can be switched off: after the storm the server has what was sealed, exactly.</summary>
[TestClass]
public sealed class StormTests
{
    private const int First = 20_000;

    private static readonly Fault[] Faults =
    [
        Fault.DroppedBefore, Fault.DroppedAfter, Fault.ErrorAfter, Fault.CutAnswer, Fault.Portal, Fault.PortalConflict, Fault.Redirect, Fault.AlteredReceipt, Fault.ReceiptOfAnother, Fault.AskedToWaitLong,
    ];

    public static IEnumerable<object[]> Storms => from fault in Faults.Append(Fault.None) from step in Enum.GetValues<SyncStep>() select new object[] { fault, step.ToString() };

    [TestMethod]
    [DynamicData(nameof(Storms))]
    public async Task After_a_fault_and_a_cut_the_sums_are_those_that_were_sealed(Fault fault, string step)
    {
        var cut = Enum.Parse<SyncStep>(step);
        await using var town = await Town.WithAsync(SharedHall.Hall, First + (int)fault * 10 + (int)cut, records: 200);
        // The seal of the week before, and its receipt, which the way may hand in again.
        town.Clock.Now = TownYear.Night.AddHours(-8);
        Assert.IsNull(await town.Agent.TickAsync());
        town.Clock.Now = TownYear.Night;
        await town.Agent.RecordAsync(TownYear.Facts(First - (int)fault * 10 - (int)cut, 200));
        town.Way.Fault = fault;
        for (var tries = 0; tries < 2; tries++)
        {
            try
            {
                await town.Agent.TickUntilAsync(cut, () => throw new PowerCutException());
            }
            catch (PowerCutException)
            {
                // The machine is off; what the store holds is all there is.
            }

            await town.RestartAsync();
        }

        town.Way.Fault = Fault.None;
        Assert.IsNull(await town.Agent.TickAsync());
        await town.AssertSumsAsync();
    }

    [TestMethod]
    public async Task A_server_that_answers_a_byte_a_second_is_left_and_asked_again()
    {
        await using var town = await Town.WithAsync(SharedHall.Hall, First + 900);
        await town.RestartAsync(new SyncOptions { RetrySeconds = 1, LongestRetrySeconds = 1, AttemptSeconds = 1, TotalSeconds = 3, Policy = Path.Combine(Testing.Repository.Root, "SyncAgent", "policy.json") });
        town.Way.Fault = Fault.SlowAnswer;
        Assert.AreEqual("unreachable", await town.Agent.TickAsync());
        town.Way.Fault = Fault.None;
        Assert.IsNull(await town.Agent.TickAsync());
        await town.AssertSumsAsync();
    }

    [TestMethod]
    public async Task A_wait_of_a_month_is_kept_for_a_day_at_most()
    {
        await using var town = await Town.WithAsync(SharedHall.Hall, First + 901);
        town.Way.Fault = Fault.AskedToWaitLong;
        Assert.AreEqual("server-busy", await town.Agent.TickAsync());
        var next = (await town.Agent.Releases.StateAsync(CancellationToken.None)).NextAttemptUtc;
        Assert.AreEqual(TownYear.Night.UtcDateTime.AddHours(24), next);
    }

    [TestMethod]
    public async Task What_keeps_failing_is_tried_for_ever_and_nothing_is_discarded()
    {
        await using var town = await Town.WithAsync(SharedHall.Hall, First + 902);
        town.Way.Fault = Fault.Portal;
        for (var tries = 0; tries < 40; tries++)
        {
            Assert.AreEqual("not-our-server", await town.Agent.TickAsync(anyway: false), "each time is due");
            town.Clock.Now += TimeSpan.FromSeconds(2);
        }

        Assert.AreEqual(40, (await town.Agent.Releases.StateAsync(CancellationToken.None)).Failures);
        town.Way.Fault = Fault.None;
        Assert.IsNull(await town.Agent.TickAsync(anyway: false));
        await town.AssertSumsAsync();
    }

    private sealed class PowerCutException : Exception;
}
