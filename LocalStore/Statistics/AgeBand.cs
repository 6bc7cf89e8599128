namespace LocalStore.Statistics;

/// <summary>How old somebody was in the year of the record, in four steps; the year of birth itself never comes here.</summary>
public enum AgeBand
{
    Unknown,
    Under65,
    From65To79,
    Over79,
}
