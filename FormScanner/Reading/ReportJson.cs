using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Forms.Answers;
using Forms.PageCodes;
using FormScanner.Characters;
using FormScanner.Imaging;

namespace FormScanner.Reading;

/// <summary>Writes a page report as one line of JSON, as the command-line contract says. What does not apply is null.</summary>
internal static class ReportJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="report">The page.</param>
    /// <param name="withPictures">Whether the page and the crops of its answers are added in base 64, for the program that seals them.</param>
    /// <param name="withGlyphs">Whether each written cell is added as the network saw it, for a commune that keeps cells to learn from.</param>
    public static string Line(PageReport report, bool withPictures, bool withGlyphs = false)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options)) Write(json, report, withPictures, withGlyphs);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Utf8JsonWriter json, PageReport report, bool withPictures, bool withGlyphs)
    {
        var read = report.Reading as PageReading.Read;
        var located = report.Reading as PageReading.NotLocated;
        var code = read?.Code ?? located?.Code;
        json.WriteStartObject();
        json.WriteString("file", report.File);
        json.WriteNumber("filePage", report.FilePage);
        json.WriteString("outcome", report.Reading.OutcomeWord);
        Code(json, code);
        Bool(json, "macOk", read?.MacOk ?? located?.MacOk);
        json.WriteString("codeText", code?.Text ?? (report.Reading as PageReading.UnknownCode)?.CodeText);
        Number(json, "residualMm", read?.ResidualMm ?? located?.ResidualMm, 3);
        Number(json, "turnedDegrees", read?.TurnedDegrees, 2);
        Number(json, "dpi", read?.Dpi, 1);
        Number(json, "elapsedMs", report.ElapsedMs, 1);
        json.WriteStartArray("fields");
        foreach (var field in read?.Fields ?? []) Field(json, field, withGlyphs);
        json.WriteEndArray();
        json.WriteStartArray("problems");
        foreach (var problem in Problems(report.Reading)) json.WriteStringValue(problem);
        json.WriteEndArray();
        if (report.Reading is PageReading.BadFile bad) json.WriteString("message", bad.Message);
        if (withPictures) WritePictures(json, report, read);
        json.WriteEndObject();
    }

    private static IEnumerable<string> Problems(PageReading reading) => reading switch
    {
        PageReading.Read read => read.Problems,
        PageReading.NotLocated not => [Kebab(not.Reason.ToString())],
        PageReading.BadFile bad => [bad.ProblemCode],
        _ => [],
    };

    private static void Code(Utf8JsonWriter json, PageCode? code)
    {
        json.WriteString("form", code?.Form.Value);
        Number(json, "version", code?.Version.Number, 0);
        json.WriteString("size", code is null ? null : code.Size == PrintSize.Large ? "large" : "normal");
        Number(json, "page", code?.Page, 0);
        Number(json, "pages", code?.Pages, 0);
        json.WriteString("serial", code?.Serial.Value);
    }

    private static void Field(Utf8JsonWriter json, FieldReading field, bool withGlyphs)
    {
        var answer = field.Answer;
        json.WriteStartObject();
        json.WriteString("id", answer.Question.Value);
        json.WriteString("kind", field.Kind);
        json.WriteStartArray("values");
        foreach (var value in answer.Values) json.WriteStringValue(value);
        json.WriteEndArray();
        json.WriteString("text", answer.Text);
        json.WriteString("status", Status(answer.Certainty));
        Number(json, "confidence", answer.Confidence, 3);
        json.WriteStartArray("cells");
        foreach (var (index, cell) in answer.Cells.Index()) Cell(json, cell, withGlyphs ? field.Cells.ElementAtOrDefault(index)?.Glyph : null);
        json.WriteEndArray();
        json.WriteStartArray("proposals");
        foreach (var proposal in answer.Proposals) json.WriteStringValue(proposal);
        json.WriteEndArray();
        if (withGlyphs && field.Cells.Any(cell => cell.Glyph is not null)) json.WriteString("model", CharacterNet.Model);
        json.WriteEndObject();
    }

    private static void Cell(Utf8JsonWriter json, CellReading cell, Glyph? glyph)
    {
        json.WriteStartObject();
        json.WriteString("text", cell.Text);
        Number(json, "confidence", cell.Confidence, 3);
        json.WriteStartArray("alternatives");
        foreach (var alternative in cell.Alternatives) json.WriteStringValue(alternative);
        json.WriteEndArray();
        if (glyph is not null) json.WriteBase64String("glyph", glyph.Pixels);
        json.WriteEndObject();
    }

    private static void WritePictures(Utf8JsonWriter json, PageReport report, PageReading.Read? read)
    {
        json.WriteStartObject("pictures");
        if (report.PagePicture is { } page) json.WriteBase64String("page", page);
        json.WriteStartObject("crops");
        foreach (var field in read?.Fields ?? [])
            if (field.Answer.Certainty != Certainty.Empty) json.WriteBase64String(field.Answer.Question.Value, Pictures.Png(field.Crop.Value));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Status(Certainty certainty) => certainty switch
    {
        Certainty.Sure => "sure",
        Certainty.Check => "check",
        Certainty.Illegible => "illegible",
        _ => "empty",
    };

    private static string Kebab(string name) =>
        string.Concat(name.Select((letter, index) => index > 0 && char.IsUpper(letter) ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    private static void Bool(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } known) json.WriteBoolean(name, known);
        else json.WriteNull(name);
    }

    private static void Number(Utf8JsonWriter json, string name, double? value, int digits)
    {
        if (value is { } known) json.WriteNumber(name, Math.Round(known, digits));
        else json.WriteNull(name);
    }
}
