using System.Globalization;
using System.Text;
using Forms.Templates;

namespace Forms.Filling;

/// <summary>
/// Holds what a person typed or chose against its question, whoever typed it: the kiosk, the desk, the telephone. Blanks around it are dropped,
/// telephone numbers and dates are taken however they are written. An empty entry is <see cref="Entry.None"/>; whether that is allowed
/// is asked of <see cref="Asking"/>.
/// </summary>
public static class EntryRules
{
    private const int EarliestYear = 1900;
    // A wish or an absence further ahead is a slip of the finger.
    private const int YearsAhead = 3;
    // A name or a street is cut short by the cells of paper, not by a keyboard.
    private const int TypedCharacters = 60;

    /// <summary>The characters that may be typed for a question, separators of a telephone number or a date not counted.</summary>
    public static int MostCharacters(Question question) => question switch
    {
        Question.Cells { Format: CellFormat.Name or CellFormat.Street or CellFormat.Text } cells => Math.Max(cells.Length, TypedCharacters),
        Question.Cells cells => cells.Length,
        Question.Line line => line.MaxLength,
        _ => throw new ArgumentException($"Nothing is typed for the question {question.Id}.", nameof(question)),
    };

    /// <summary>Takes or refuses the values of a choice.</summary>
    public static EntryResult Choose(Question.Choice question, IReadOnlyList<string> values)
    {
        var chosen = values.Where(value => value.Length > 0).Distinct().ToList();
        if (chosen.Exists(value => !question.Options.Contains(value)) || (!question.Many && chosen.Count > 1)) return Refused(EntryProblem.NotOffered);
        return new EntryResult.Taken(new Entry([.. question.Options.Where(chosen.Contains)], null));
    }

    /// <summary>Takes or refuses what was typed for a question of cells or a line.</summary>
    public static EntryResult Type(Question question, string? typed, DateOnly today)
    {
        var text = Tidy(typed);
        if (text.Length == 0) return new EntryResult.Taken(Entry.None);
        return question switch
        {
            Question.Cells { Format: CellFormat.Phone } => Phone(text),
            Question.Cells { Format: CellFormat.Date } date => Date(text, date.Role, today),
            Question.Cells { Format: CellFormat.Year } => Year(text, today),
            Question.Cells { Format: CellFormat.Postcode } => Postcode(text),
            Question.Cells cells => Words(text, MostCharacters(cells), cells.Alphabet),
            Question.Line { Role: var role } line when role.EndsWith(".email", StringComparison.Ordinal) => Email(text, line.MaxLength),
            Question.Line line => Words(text, line.MaxLength, alphabet: null),
            _ => throw new ArgumentException($"Nothing is typed for the question {question.Id}.", nameof(question)),
        };
    }

    private static EntryResult Phone(string text)
    {
        var dialled = string.Concat(text.Where(character => !" .-/()\u00A0".Contains(character)));
        if (dialled.StartsWith("+33", StringComparison.Ordinal)) dialled = National(dialled[3..]);
        else if (dialled.StartsWith("0033", StringComparison.Ordinal)) dialled = National(dialled[4..]);
        return dialled is ['0', >= '1' and <= '9', ..] && dialled.Length == 10 && dialled.All(char.IsAsciiDigit)
            ? Taken(dialled)
            : Refused(EntryProblem.NotAPhone);
    }

    // « +33 (0)6 … » is often written.
    private static string National(string number) => number.StartsWith('0') ? number : $"0{number}";

    private static EntryResult Date(string text, string role, DateOnly today)
    {
        if (DayOf(text) is not { } day) return Refused(EntryProblem.NotADate);
        var born = role.EndsWith(".birthDate", StringComparison.Ordinal);
        var inRange = born ? day <= today && day.Year >= EarliestYear : day >= today.AddYears(-1) && day <= today.AddYears(YearsAhead);
        return inRange ? Taken(day.ToString("ddMMyyyy", CultureInfo.InvariantCulture)) : Refused(EntryProblem.DateOutOfRange);
    }

    private static DateOnly? DayOf(string text)
    {
        string[] parts = text.Split([' ', '/', '-', '.'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 1 && text.Length == 8) parts = [text[..2], text[2..4], text[4..]];
        return parts is [var day, var month, { Length: 4 } year]
            && DateOnly.TryParseExact($"{day.PadLeft(2, '0')}{month.PadLeft(2, '0')}{year}", "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
    }

    private static EntryResult Year(string text, DateOnly today) =>
        text.Length == 4 && text.All(char.IsAsciiDigit) && int.Parse(text, CultureInfo.InvariantCulture) is var year && year >= EarliestYear && year <= today.Year
            ? Taken(text)
            : Refused(EntryProblem.NotAYear);

    private static EntryResult Postcode(string text) =>
        text.Length == 5 && text.All(char.IsAsciiDigit) ? Taken(text) : Refused(EntryProblem.NotAPostcode);

    // Whether a message arrives is known only by sending one; this refuses what cannot be an address.
    private static EntryResult Email(string text, int most)
    {
        if (text.Length > most) return Refused(EntryProblem.TooLong);
        return text.Split('@') is [{ Length: > 0 }, var host] && !text.Contains(' ') && host.Split('.') is { Length: >= 2 } labels && labels.All(label => label.Length > 0)
            ? Taken(text)
            : Refused(EntryProblem.NotAnEmail);
    }

    private static EntryResult Words(string text, int most, Alphabet? alphabet)
    {
        if (text.Length > most) return Refused(EntryProblem.TooLong);
        var known = alphabet switch
        {
            Alphabet.Digits => text.All(char.IsAsciiDigit),
            Alphabet.Capitals => text.All(character => char.IsLetter(character) || " -'’.".Contains(character)),
            Alphabet.Alphanumeric => text.All(character => char.IsLetterOrDigit(character) || " -'’.,".Contains(character)),
            _ => !text.Any(char.IsControl),
        };
        return known ? Taken(text) : Refused(EntryProblem.UnknownCharacter);
    }

    private static string Tidy(string? typed) =>
        string.Join(' ', (typed ?? "").Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static EntryResult.Taken Taken(string text) => new(Entry.OfText(text));

    private static EntryResult.Refused Refused(EntryProblem problem) => new(problem);
}
