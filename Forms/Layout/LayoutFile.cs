using System.Text.Json;
using System.Text.Json.Nodes;
using Forms.Geometry;
using Forms.PageCodes;
using Forms.Templates;

namespace Forms.Layout;

/// <summary>
/// The frozen geometry on disk: layout.json for the normal size, layout.large.json for the large one. What scripts rely on
/// (form, version, pages with fiducials, codes, fields) is the contract of <c>formscanner layout</c>; texts, strokes and
/// frames beside it are what the printer draws. Millimetres to two decimals, points to one.
/// </summary>
public static class LayoutFile
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string NameFor(PrintSize size) => size == PrintSize.Large ? "layout.large.json" : "layout.json";

    /// <summary>The geometry that scripts rely on, as one indented JSON document.</summary>
    public static string Contract(FormLayout layout) => Document(layout, withInk: false).ToJsonString(Indented);

    /// <summary>The whole frozen file: one line for each field and each piece of ink, so that a change can be read.</summary>
    public static string Write(FormLayout layout)
    {
        var text = new System.Text.StringBuilder("{\n");
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\"form\": \"{layout.Form}\", \"version\": {layout.Version}, \"size\": \"{SizeWord(layout.Size)}\",\n\"source\": \"{layout.Source}\",\n\"pages\": [\n");
        var document = Document(layout, withInk: true);
        var pages = document["pages"]!.AsArray();
        for (var i = 0; i < pages.Count; i++)
        {
            text.Append("{\n");
            var members = pages[i]!.AsObject().ToList();
            for (var m = 0; m < members.Count; m++)
            {
                text.Append('"').Append(members[m].Key).Append("\": ");
                if (members[m].Value is JsonArray items)
                    text.Append("[\n").AppendJoin(",\n", items.Select(item => item!.ToJsonString(OneLine))).Append("\n]");
                else
                    text.Append(members[m].Value!.ToJsonString(OneLine));
                text.Append(m < members.Count - 1 ? ",\n" : "\n");
            }

            text.Append(i < pages.Count - 1 ? "},\n" : "}\n");
        }

        return text.Append("]\n}\n").ToString();
    }

    /// <summary>Reads a frozen file.</summary>
    /// <exception cref="InvalidDataException">The file is not a layout; the message names it.</exception>
    public static FormLayout Read(string path)
    {
        try
        {
            var root = JsonNode.Parse(File.ReadAllText(path))!;
            return new FormLayout(
                new FormId((string)root["form"]!),
                new FormVersion((int)root["version"]!),
                (string)root["size"]! == SizeWord(PrintSize.Large) ? PrintSize.Large : PrintSize.Normal,
                (string)root["source"]!,
                [.. root["pages"]!.AsArray().Select(page => Page(page!))]);
        }
        catch (Exception problem) when (problem is JsonException or NullReferenceException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InvalidDataException($"{path}: must be a layout written by « formscanner publish » ({problem.Message})", problem);
        }
    }

    private static string SizeWord(PrintSize size) => size == PrintSize.Large ? "large" : "normal";

    private static JsonObject Document(FormLayout layout, bool withInk) => new()
    {
        ["form"] = layout.Form.Value,
        ["version"] = layout.Version.Number,
        ["size"] = SizeWord(layout.Size),
        ["pages"] = new JsonArray([.. layout.Pages.Select(page => Page(page, withInk))]),
    };

    private static JsonObject Page(PageLayout page, bool withInk)
    {
        var json = new JsonObject
        {
            ["page"] = page.Page,
            ["widthMm"] = Mm(page.WidthMm),
            ["heightMm"] = Mm(page.HeightMm),
            ["fiducials"] = new JsonArray([.. page.Fiducials.Select(Square)]),
            ["codes"] = new JsonArray([.. page.Codes.Select(Square)]),
            ["codeTexts"] = new JsonArray([.. page.CodeTexts.Select(area => Rect(area))]),
            ["fields"] = new JsonArray([.. page.Fields.Select(Field)]),
        };
        if (!withInk) return json;
        json["texts"] = new JsonArray([.. page.Texts.Select(run => new JsonObject
        {
            ["x"] = Mm(run.Start.XMm), ["y"] = Mm(run.Start.YMm), ["pt"] = Mm(run.SizePt), ["bold"] = run.Bold, ["text"] = run.Text,
        })]);
        json["strokes"] = new JsonArray([.. page.Strokes.Select(stroke => new JsonObject
        {
            ["points"] = new JsonArray([.. stroke.Points.SelectMany(point => new JsonNode[] { Mm(point.XMm), Mm(point.YMm) })]),
            ["widthMm"] = Mm(stroke.WidthMm), ["grey"] = Mm(stroke.Grey),
        })]);
        json["frames"] = new JsonArray([.. page.Frames.Select(frame => Rect(frame.Area))]);
        return json;
    }

    private static JsonObject Field(LayoutField field) => field switch
    {
        LayoutField.Choice choice => new JsonObject
        {
            ["id"] = choice.Id.Value,
            ["kind"] = "choice",
            ["many"] = choice.Many,
            ["boxes"] = new JsonArray([.. choice.Boxes.Select(box => Rect(box.Area, ("value", box.Value)))]),
        },
        LayoutField.Cells cells => new JsonObject
        {
            ["id"] = cells.Id.Value,
            ["kind"] = "cells",
            ["alphabet"] = Word(cells.Alphabet),
            ["format"] = Word(cells.Format),
            ["cells"] = new JsonArray([.. cells.Frames.Select(frame => Rect(frame))]),
        },
        LayoutField.Line line => new JsonObject { ["id"] = line.Id.Value, ["kind"] = "line", ["area"] = Rect(line.Area) },
        LayoutField.Signature signature => new JsonObject { ["id"] = signature.Id.Value, ["kind"] = "signature", ["area"] = Rect(signature.Area) },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.GetType().Name, "not a field that a layout file knows"),
    };

    private static PageLayout Page(JsonNode page) => new(
        (int)page["page"]!, (double)page["widthMm"]!, (double)page["heightMm"]!,
        [.. Items(page, "fiducials").Select(Square)],
        [.. Items(page, "codes").Select(Square)],
        [.. Items(page, "codeTexts").Select(Rect)],
        [.. Items(page, "fields").Select(Field)],
        [.. Items(page, "texts").Select(run => new TextRun(new PagePoint((double)run["x"]!, (double)run["y"]!), (double)run["pt"]!, (bool)run["bold"]!, (string)run["text"]!))],
        [.. Items(page, "strokes").Select(Stroke)],
        [.. Items(page, "frames").Select(frame => new PlainFrame(Rect(frame)))]);

    private static LayoutField Field(JsonNode field)
    {
        var id = new QuestionId((string)field["id"]!);
        return (string)field["kind"]! switch
        {
            "choice" => new LayoutField.Choice(id, (bool)field["many"]!, [.. Items(field, "boxes").Select(box => new ChoiceBox((string)box["value"]!, Rect(box)))]),
            "cells" => new LayoutField.Cells(
                id, Enum.Parse<Alphabet>((string)field["alphabet"]!, ignoreCase: true), Enum.Parse<CellFormat>((string)field["format"]!, ignoreCase: true),
                [.. Items(field, "cells").Select(Rect)]),
            "line" => new LayoutField.Line(id, Rect(field["area"]!)),
            "signature" => new LayoutField.Signature(id, Rect(field["area"]!)),
            var other => throw new FormatException($"field {id}: kind must be choice, cells, line or signature (found: {other})"),
        };
    }

    private static PenStroke Stroke(JsonNode stroke)
    {
        var numbers = Items(stroke, "points").Select(number => (double)number).ToArray();
        if (numbers.Length is 0 || numbers.Length % 2 != 0) throw new FormatException($"points of a stroke: must be pairs of x and y (found: {numbers.Length} numbers)");
        return new PenStroke(
            [.. numbers.Chunk(2).Select(pair => new PagePoint(pair[0], pair[1]))], (double)stroke["widthMm"]!, (double)stroke["grey"]!);
    }

    private static IEnumerable<JsonNode> Items(JsonNode node, string name) => node[name]!.AsArray().Select(item => item!);

    private static JsonObject Square(PrintedSquare square) =>
        new() { ["x"] = Mm(square.TopLeft.XMm), ["y"] = Mm(square.TopLeft.YMm), ["sizeMm"] = Mm(square.SizeMm) };

    private static PrintedSquare Square(JsonNode square) =>
        new(new PagePoint((double)square["x"]!, (double)square["y"]!), (double)square["sizeMm"]!);

    private static JsonObject Rect(PageRect area, (string Name, string Value)? first = null)
    {
        var json = new JsonObject();
        if (first is { } member) json[member.Name] = member.Value;
        json["x"] = Mm(area.XMm);
        json["y"] = Mm(area.YMm);
        json["w"] = Mm(area.WidthMm);
        json["h"] = Mm(area.HeightMm);
        return json;
    }

    private static PageRect Rect(JsonNode area) =>
        new((double)area["x"]!, (double)area["y"]!, (double)area["w"]!, (double)area["h"]!);

    private static JsonValue Mm(double value) => JsonValue.Create(Math.Round(value, 2));

    private static string Word<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();
}
