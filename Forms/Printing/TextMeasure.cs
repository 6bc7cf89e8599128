namespace Forms.Printing;

/// <summary>How wide words are in the printed typeface, and where a paragraph breaks.</summary>
internal static class TextMeasure
{
    /// <summary>The width of the text in millimetres.</summary>
    public static double WidthMm(string text, double sizePt, bool bold)
    {
        using var font = Typeface.FontMm(sizePt, bold);
        return font.MeasureText(text);
    }

    /// <summary>Breaks at spaces so that no line is wider than <paramref name="widthMm"/>; a single longer word stands alone. No break before « : ; ! ? » ».</summary>
    public static IReadOnlyList<string> Wrap(string text, double widthMm, double sizePt, bool bold)
    {
        using var font = Typeface.FontMm(sizePt, bold);
        var lines = new List<string>();
        var line = "";
        foreach (var word in Words(text))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && font.MeasureText(longer) > widthMm)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        if (line.Length > 0) lines.Add(line);
        return lines;
    }

    private static IEnumerable<string> Words(string text)
    {
        var held = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (held.Length == 0) held = word;
            else if (word is ":" or ";" or "!" or "?" or "»" || held.EndsWith('«')) held += "\u00A0" + word;
            else
            {
                yield return held;
                held = word;
            }
        }

        if (held.Length > 0) yield return held;
    }
}
