namespace BackOffice;

/// <summary>The day of the town hall.</summary>
internal static class LocalDay
{
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
}
