using System.Text;
using System.Text.Json;

namespace Forms.Templates.Loading;

/// <summary>Reads the JSON files of a folder; a file that cannot be read becomes a problem.</summary>
internal sealed class JsonSource(string folder, ProblemList problems)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The file at <paramref name="path"/> (relative, with slashes), checked against its schema; null when it is absent or no JSON.</summary>
    public Place? Read(string path, FileSchema schema)
    {
        var text = ReadText(path);
        if (text is null || Parse(path, text) is not { } root)
            return null;
        schema.Check(text, root);
        return root;
    }

    /// <summary>As <see cref="Read"/>, for a file that need not be there.</summary>
    public Place? ReadIfThere(string path, FileSchema schema) => File.Exists(Path.Combine(folder, path)) ? Read(path, schema) : null;

    private string? ReadText(string path)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, path), new UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            problems.Add(path, "", "this file must be there", "nothing");
        }
        catch (DecoderFallbackException)
        {
            problems.Add(path, "", "must be saved as UTF-8", "bytes that are not UTF-8");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add(path, "", "must be readable", error.Message);
        }

        return null;
    }

    private Place? Parse(string path, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            return new Place(path, "", document.RootElement.Clone(), problems);
        }
        catch (JsonException error)
        {
            problems.Add(path, "", $"must be JSON; {Where(error)}{WithoutPosition(error.Message)}", LineOf(text, error.LineNumber));
            return null;
        }
    }

    // System.Text.Json counts lines and columns from 0, editors count from 1; a name written twice has no position.
    private static string Where(JsonException error) => error.LineNumber is { } line
        ? $"line {line + 1}, column {error.BytePositionInLine + 1}: "
        : "";

    private static string WithoutPosition(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }

    private static string LineOf(string text, long? line) => line is { } number
        ? text.ReplaceLineEndings("\n").Split('\n').ElementAtOrDefault((int)number)?.Trim() ?? "the end of the file"
        : "a name written twice";
}
