using System.Text.Json.Nodes;
using Testing.Paper;
using Testing.Paper.Files;

namespace Kiosk.Tests.Camera;

/// <summary>A program that stands in for the reader: it takes a picture and prints the line that was put down last.</summary>
internal sealed class ScriptedReader : IDisposable
{
    // As large as the picture of a row of cells is.
    private static readonly Lazy<string> Row = new(() => Convert.ToBase64String(PictureFile.Png(Picture.Blank(1400, 100, colour: false, new Density(200)))));

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kiosk-reader-");

    /// <param name="afterReading">What it does once it has the picture, as a line of shell.</param>
    public ScriptedReader(string afterReading = "cat \"$0.line\"")
    {
        File.WriteAllText(Program, $"#!/bin/sh\ncat >\"/dev/null\"\n{afterReading}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string Program => Path.Combine(folder.FullName, "reader");

    public string Setting => $"Camera:Reader={Program}";

    public void Says(string line) => File.WriteAllText(Program + ".line", line + "\n");

    /// <summary>A page of the request for help with these fields.</summary>
    public void Reads(int page, string serial, params JsonObject[] fields) => Says(new JsonObject
    {
        ["file"] = "-",
        ["filePage"] = 1,
        ["outcome"] = "read",
        ["form"] = "help-request",
        ["version"] = 1,
        ["size"] = "normal",
        ["page"] = page,
        ["pages"] = 2,
        ["serial"] = serial,
        ["fields"] = new JsonArray([.. fields]),
        ["problems"] = new JsonArray(page == 2 ? ["mark-missing"] : []),
        ["pictures"] = new JsonObject
        {
            ["page"] = "/9j/AA==",
            ["crops"] = new JsonObject(fields.Where(field => (string?)field["status"] != "empty").Select(field => KeyValuePair.Create((string)field["id"]!, (JsonNode?)Row.Value))),
        },
    }.ToJsonString());

    public static JsonObject Ticked(string id, params string[] values) => Field(id, "choice", null, values.Length > 1 && id == "frequency" ? "check" : "sure", values);

    public static JsonObject Written(string id, string text, string status = "sure") => Field(id, "cells", text, status);

    public static JsonObject Drawn(string id, string kind = "line") => Field(id, kind, null, "check");

    public static JsonObject Empty(string id, string kind = "cells") => Field(id, kind, null, "empty");

    public void Dispose() => folder.Delete(recursive: true);

    private static JsonObject Field(string id, string kind, string? text, string status, params string[] values) => new()
    {
        ["id"] = id,
        ["kind"] = kind,
        ["values"] = new JsonArray([.. values]),
        ["text"] = text,
        ["status"] = status,
        ["confidence"] = 0.8,
        ["cells"] = new JsonArray(),
        ["proposals"] = new JsonArray(),
    };
}
