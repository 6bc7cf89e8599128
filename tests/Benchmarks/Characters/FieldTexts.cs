using System.Globalization;
using Forms.Layout;
using Forms.Templates;
using FormScanner.Characters.Names;
using Testing.Paper;

namespace Benchmarks.Characters;

/// <summary>What people of the commune would write into a row of cells.</summary>
internal sealed class FieldTexts(Commune commune)
{
    private static readonly int[] Mobile = [6, 6, 6, 6, 7, 7, 5, 5, 5, 9, 1, 2, 3, 4];

    /// <summary>One character for each cell from the first on, a blank between words.</summary>
    public string Of(LayoutField.Cells field, Random random) => field.Format switch
    {
        CellFormat.Phone => $"0{random.OneOf(Mobile)}{InventedPeople.Digits(8, random)}",
        CellFormat.Date => Date(field.Id.Value.StartsWith("birth", StringComparison.Ordinal), random),
        CellFormat.Year => random.Next(1926, 2006).ToString(CultureInfo.InvariantCulture),
        CellFormat.Postcode => commune.Postcode,
        CellFormat.Number => InventedPeople.StreetNumber(random),
        CellFormat.Street => NameList.AsWritten(random.OneOf(commune.Streets)),
        CellFormat.Name => Name(field, random),
        _ => random.OneOf(InventedPeople.Surnames),
    };

    private static string Date(bool birth, Random random)
    {
        var day = birth ? new DateOnly(1926, 1, 1).AddDays(random.Next(80 * 365)) : new DateOnly(2025, 1, 1).AddDays(random.Next(3 * 365));
        return day.ToString("ddMMyyyy", CultureInfo.InvariantCulture);
    }

    /// <summary>Names as common as they are in the country, that fit.</summary>
    private static string Name(LayoutField.Cells field, Random random)
    {
        for (; ; )
        {
            var (first, last) = (Drawn(NameList.FirstNames, random), Drawn(NameList.Surnames, random));
            var name = field.Id.Value.StartsWith("first", StringComparison.Ordinal) ? first : field.Id.Value.StartsWith("last", StringComparison.Ordinal) ? last : $"{last} {first}";
            if (name.Length <= field.Frames.Count) return name;
        }
    }

    private static string Drawn(NameList list, Random random)
    {
        var left = random.NextDouble();
        foreach (var entry in list.Entries)
        {
            left -= entry.Share;
            if (left <= 0) return entry.Written;
        }

        return list.Entries[0].Written;
    }
}
