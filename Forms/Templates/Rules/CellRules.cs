using Forms.Templates.Loading;

namespace Forms.Templates.Rules;

/// <summary>The format of a row of cells fits its alphabet and its length.</summary>
internal static class CellRules
{
    // Formats that are digits only have a fixed length; the others take letters.
    private static readonly Dictionary<string, int> FixedLengths = new()
    {
        ["phone"] = 10,
        ["date"] = 8,
        ["year"] = 4,
        ["postcode"] = 5,
    };

    public static void Check(Place question)
    {
        if (question["kind"]?.Text != "cells" || question["format"]?.Text is not { } format)
            return;

        var alphabet = question["alphabet"];
        if (FixedLengths.TryGetValue(format, out var length))
        {
            if (question["length"] is { Number: { } found } place && found != length)
                place.Report($"a {format} has {length} cells");
            if (alphabet is { Text: not "digits" })
                alphabet.Report($"a {format} is written with the alphabet digits");
        }
        else if (format is "name" && alphabet is { Text: not "capitals" })
        {
            alphabet.Report("a name is written with the alphabet capitals");
        }
        else if (format is "street" && alphabet is { Text: "digits" })
        {
            alphabet.Report("a street is written with the alphabet capitals or alphanumeric");
        }
        else if (format is "number" && alphabet is { Text: "capitals" })
        {
            alphabet.Report("a number is written with the alphabet digits or alphanumeric");
        }
    }
}
