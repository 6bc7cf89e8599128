using Testing.Paper;

namespace Benchmarks.Reading;

/// <summary>One page to be read: what it says in truth, and the file that holds its picture.</summary>
internal sealed record Trial(string Device, int Seed, PageTruth Truth, byte[] File)
{
    // Each device has two million seeds of its own: the tuning pages take the lower half, the scored ones the upper.
    private const int FirstTestSeed = 1_000_000;
    private const int SeedsOfDevice = 2_000_000;

    /// <summary>The page that a number stands for: its form, size, page, filling, device and spoiling.</summary>
    public static Trial Of(Layouts layouts, string device, PageSet set, int seed, int number, FillingHabits habits)
    {
        var own = seed * 900 + number + (set == PageSet.Test ? FirstTestSeed : 0) + SeedsOfDevice * TrialDevice.IndexOf(device);
        var random = Chance.For(own, 77);
        var layout = random.OneOf(layouts.All);
        var filled = RandomFilling.Of(layout, random.Next(1, layout.Pages.Count + 1), own, habits);
        var picture = TrialDevice.Of(device, random).Scan(filled, own);
        return new Trial(device, own, filled.Truth, TrialDevice.File(device, picture, random));
    }
}
