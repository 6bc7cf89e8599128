namespace Kiosk.Questions;

/// <summary>Between the three fields of a date and the one text that is stored (JJMMAAAA) or was refused (J/M/A).</summary>
internal static class DateText
{
    private static readonly string[] Names = ["day", "month", "year"];

    public static string Join(string? day, string? month, string? year) =>
        string.IsNullOrWhiteSpace(day) && string.IsNullOrWhiteSpace(month) && string.IsNullOrWhiteSpace(year) ? "" : $"{day}/{month}/{year}";

    public static string? Part(string? text, string name)
    {
        if (text is null) return null;
        string[] parts = text.Contains('/') ? text.Split('/') : text.Length == 8 ? [text[..2], text[2..4], text[4..]] : [];
        return parts.ElementAtOrDefault(Array.IndexOf(Names, name));
    }
}
