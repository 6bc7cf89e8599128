using System.Text.Json.Serialization;

namespace LocalStore.Deposits.Payload;

internal sealed record PayloadCell(
    string? Text, double Confidence, IReadOnlyList<string> Alternatives,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] byte[]? Glyph = null);
