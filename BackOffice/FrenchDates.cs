using System.Globalization;

namespace BackOffice;

/// <summary>Days as an agent reads them, in the time of the town hall.</summary>
internal static class FrenchDates
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static string Of(DateOnly day) => day.ToString(day.Day == 1 ? "'1er' MMMM yyyy" : "d MMMM yyyy", French);

    public static string Of(DateTime utc) => Of(DateOnly.FromDateTime(utc.ToLocalTime()));

    /// <summary>With the hour, as « 3 mars 2026 à 9 h 05 ».</summary>
    public static string WithHour(DateTime utc) => $"{Of(utc)} à {utc.ToLocalTime().ToString("H' h 'mm", French)}";
}
