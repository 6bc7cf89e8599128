using System.Text.Json.Serialization;
using Forms.Answers;

namespace LocalStore.Deposits.Payload;

// What came after the first payloads is left out where there is none, so that those are written again to the byte.
internal sealed record PayloadAnswer(
    string Question, IReadOnlyList<string> Values, string? Text, Certainty Certainty, double Confidence, IReadOnlyList<PayloadCell> Cells,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Proposals = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Model = null);
