namespace Driving.Commune;

/// <summary>A clock that stands where a test puts it.</summary>
public sealed class TownClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
