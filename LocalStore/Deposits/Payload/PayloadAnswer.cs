using Forms.Answers;

namespace LocalStore.Deposits.Payload;

internal sealed record PayloadAnswer(
    string Question, IReadOnlyList<string> Values, string? Text, Certainty Certainty, double Confidence, IReadOnlyList<PayloadCell> Cells,
    IReadOnlyList<string>? Proposals = null);
