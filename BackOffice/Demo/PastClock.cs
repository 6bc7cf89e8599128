namespace BackOffice.Demo;

/// <summary>A clock that can be set back, so that an invented town has a past.</summary>
internal sealed class PastClock(TimeProvider real) : TimeProvider
{
    /// <summary>How far it is set back.</summary>
    public TimeSpan Ago { get; set; }

    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() - Ago;
}
