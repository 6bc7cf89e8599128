namespace LocalStore.Tests.Register;

internal sealed class MovingClock(DateTime utc) : TimeProvider
{
    private DateTime now = utc;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public override DateTimeOffset GetUtcNow() => new(now);

    public void Move(TimeSpan by) => now += by;
}
