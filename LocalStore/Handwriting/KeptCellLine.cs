using System.Text.Json;
using System.Text.Json.Serialization;
using Forms.Templates;

namespace LocalStore.Handwriting;

// One cell of handwriting.cells, one line of JSON: whoever must answer for the file can read what it holds.
internal sealed record KeptCellLine(byte[] Glyph, Alphabet Alphabet, string? Read, double Confidence, string Confirmed, string Model)
{
    public static string Of(KeptCell cell) => JsonSerializer.Serialize(
        new KeptCellLine(cell.Glyph, cell.Alphabet, cell.Read, Math.Round(cell.Confidence, 2), cell.Confirmed, cell.Model), KeptCellJson.Default.KeptCellLine);

    public static KeptCell? TryParse(string line)
    {
        try
        {
            if (JsonSerializer.Deserialize(line, KeptCellJson.Default.KeptCellLine) is not { } read) return null;
            var cell = new KeptCell(read.Glyph, read.Alphabet, read.Read, read.Confidence, read.Confirmed, read.Model);
            return cell.Problems().Count == 0 ? cell : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(KeptCellLine))]
internal sealed partial class KeptCellJson : JsonSerializerContext;
