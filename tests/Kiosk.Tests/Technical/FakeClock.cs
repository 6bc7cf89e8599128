namespace Kiosk.Tests.Technical;

/// <summary>A clock that goes only when it is told to.</summary>
internal sealed class FakeClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset now = now;

    /// <summary>After every file of the program was made, so that the clock looks right.</summary>
    public static FakeClock Later() => new(System.GetUtcNow().AddDays(1));

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => now.UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Pass(TimeSpan time) => now += time;
}
