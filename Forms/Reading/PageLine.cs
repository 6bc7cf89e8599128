using System.Text.Json;
using Forms.Answers;
using Forms.PageCodes;
using Forms.Templates;

namespace Forms.Reading;

/// <summary>One line of <c>formscanner read --json --pictures</c>. The process that wrote it has seen untrusted pictures, so its words are checked too.</summary>
public sealed record PageLine(
    string? File, int FilePage, string? Outcome, string? Form, int? Version, string? Size, int? Page, int? Pages, string? Serial,
    IReadOnlyList<FieldLine>? Fields, IReadOnlyList<string>? Problems, PictureLine? Pictures)
{
    private const int MostPages = 9; // a page code has one digit for it
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { MaxDepth = 16 };

    /// <summary>Reads a line; null when it is none.</summary>
    public static PageLine? TryParse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<PageLine>(line, Format);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The page it tells of; null when it breaks the contract.</summary>
    public ReadPage? ToPage() => FilePage < 1 ? null : Outcome switch
    {
        "read" => ToOurs(),
        "blank" => new ReadPage.Blank { FilePage = FilePage, Picture = Pictures?.Page },
        "unknown-code" or "no-code" or "not-located" or "bad-file" =>
            new ReadPage.Unread(Outcome, (Problems ?? []).FirstOrDefault(problem => IsCode(problem, 40))) { FilePage = FilePage, Picture = Pictures?.Page },
        _ => null,
    };

    private ReadPage.Ours? ToOurs()
    {
        if (Form is null || !IsCode(Form, 20) || Version is not (>= 1 and <= 99) || PageSerial.TryParse(Serial ?? "") is not { } serial
            || Pages is not (>= 1 and <= MostPages) || Page is not >= 1 || Page > Pages || Fields is null)
            return null;
        var answers = Fields.Select(field => field.ToAnswer()).ToList();
        if (answers.Contains(null) || answers.GroupBy(answer => answer!.Question).Any(same => same.Count() > 1)) return null;
        return new ReadPage.Ours(
            new FormId(Form), new FormVersion(Version.Value), Size == "large" ? PrintSize.Large : PrintSize.Normal, Page.Value, Pages.Value, serial,
            answers!, Pictures?.Crops ?? new Dictionary<string, byte[]>(), [.. (Problems ?? []).Where(problem => IsCode(problem, 40))])
        {
            FilePage = FilePage,
            Picture = Pictures?.Page,
        };
    }

    internal static bool IsCode(string text, int longest) =>
        text.Length > 0 && text.Length <= longest && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');
}

/// <summary>The pictures of a page.</summary>
public sealed record PictureLine(byte[]? Page, Dictionary<string, byte[]>? Crops);

/// <summary>The answer to one question.</summary>
public sealed record FieldLine(string? Id, IReadOnlyList<string>? Values, string? Text, string? Status, double Confidence, IReadOnlyList<CellLine>? Cells, IReadOnlyList<string>? Proposals, string? Model)
{
    private const int LongestModel = 12; // of its digest

    /// <summary>The answer; null when it breaks the contract.</summary>
    public Answer? ToAnswer()
    {
        Certainty? certainty = Status switch
        {
            "sure" => Certainty.Sure,
            "check" => Certainty.Check,
            "illegible" => Certainty.Illegible,
            "empty" => Certainty.Empty,
            _ => null,
        };
        if (Id is null || !PageLine.IsCode(Id, 60) || certainty is null || Confidence is not (>= 0 and <= 1)) return null;
        if ((Cells ?? []).Any(cell => cell.Glyph is not null and not { Length: CellReading.GlyphBytes }) || Model is not null && !PageLine.IsCode(Model, LongestModel)) return null;
        return new Answer(
            new QuestionId(Id), Values ?? [], Text, certainty.Value, Confidence,
            [.. (Cells ?? []).Select(cell => new CellReading(cell.Text, cell.Confidence, cell.Alternatives ?? []) { Glyph = cell.Glyph })])
        {
            Proposals = Proposals ?? [],
            Model = Model,
        };
    }
}

/// <summary>The reading of one cell.</summary>
public sealed record CellLine(string? Text, double Confidence, IReadOnlyList<string>? Alternatives, byte[]? Glyph);
