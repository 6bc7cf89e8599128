using System.Text;
using System.Text.Json.Nodes;

namespace Testing.Inbox;

/// <summary>A page as the reading process would tell of it, for tests of what happens to pages afterwards.</summary>
public sealed record FakePage
{
    private FakePage(string outcome) => Outcome = outcome;

    public string Outcome { get; }

    public string? Serial { get; private init; }

    public int Number { get; private init; } = 1;

    public int Pages { get; private init; } = 2;

    public string Name { get; private init; } = "MARTIN";

    public int PictureBytes { get; private init; } = 200;

    public string[] Problems { get; private init; } = [];

    public static FakePage Blank { get; } = new("blank");

    public static FakePage Foreign(string outcome = "no-code") => new(outcome);

    public static FakePage Of(string serial, int page) => new("read") { Serial = serial, Number = page };

    public static string SerialOf(int number) => number.ToString("D10", null);

    public FakePage SignedBy(string name) => this with { Name = name };

    public FakePage WithProblem(string code) => this with { Problems = [.. Problems, code] };

    public FakePage WithPictureOf(int bytes) => this with { PictureBytes = bytes };

    /// <summary>The content of a file with these pages.</summary>
    public static string File(params FakePage[] pages) => string.Concat(pages.Select((page, index) => page.Line(index + 1) + "\n"));

    private string Line(int filePage)
    {
        var ours = Outcome == "read";
        var line = new JsonObject
        {
            ["file"] = "@FILE@",
            ["filePage"] = filePage,
            ["outcome"] = Outcome,
            ["problems"] = new JsonArray([.. Problems.Select(problem => JsonValue.Create(problem))]),
            ["fields"] = ours ? new JsonArray(Field($"name-{Number}", Name), Field($"remark-{Number}", "RIEN")) : new JsonArray(),
            ["pictures"] = new JsonObject { ["page"] = Convert.ToBase64String(Picture()), ["crops"] = ours ? new JsonObject { [$"name-{Number}"] = "iVBORw==" } : new JsonObject() },
        };
        if (ours)
        {
            line["form"] = "help-request";
            line["version"] = 1;
            line["size"] = "normal";
            line["page"] = Number;
            line["pages"] = Pages;
            line["serial"] = Serial;
        }

        return line.ToJsonString();
    }

    private byte[] Picture()
    {
        var picture = new byte[PictureBytes];
        Encoding.ASCII.GetBytes("JPEG").CopyTo(picture, 0);
        return picture;
    }

    private static JsonObject Field(string id, string text) => new()
    {
        ["id"] = id,
        ["kind"] = "cells",
        ["values"] = new JsonArray(),
        ["text"] = text,
        ["status"] = "sure",
        ["confidence"] = 0.99,
        ["cells"] = new JsonArray(),
    };
}
