using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Benchmarks.Corpus;

/// <summary><c>corpus</c>: writes the pages that are committed, each with what must be read from it.</summary>
internal static class CorpusCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--out") { Description = "The folder to write to: tests/FormScanner.Tests/Corpus.", Required = true };
        var only = new Option<string?>("--only") { Description = "Only the cases whose name holds this." };
        var command = new Command("corpus", "Writes one file for each hard case, with what must be read from it beside it (NAME.expected.json).") { folder, only };
        command.SetAction(parsed =>
        {
            var target = parsed.GetRequiredValue(folder);
            target.Create();
            var cases = Cases(new Fillings(Layouts.Load())).Where(one => parsed.GetValue(only) is not { } part || one.FileName.Contains(part, StringComparison.Ordinal)).ToList();
            var bytes = 0L;
            foreach (var one in cases) bytes += Write(target, one);
            Console.WriteLine($"{target.FullName}: {cases.Count} files, {bytes / 1024} KB");
            return 0;
        });
        return command;
    }

    private static IEnumerable<CorpusCase> Cases(Fillings pages) =>
        DeviceCases.All(pages).Concat(SheetCases.All(pages)).Concat(MarkCases.All(pages));

    private static long Write(DirectoryInfo folder, CorpusCase one)
    {
        var file = one.File();
        File.WriteAllBytes(Path.Combine(folder.FullName, one.FileName), file);
        var expected = JsonSerializer.SerializeToUtf8Bytes(new { file = one.FileName, pages = one.Pages }, Json);
        File.WriteAllBytes(Path.Combine(folder.FullName, $"{one.FileName}.expected.json"), [.. expected, (byte)'\n']);
        return file.Length + expected.Length;
    }
}
