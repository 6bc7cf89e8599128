namespace LocalStore.Deposits.Payload;

internal sealed record PayloadCell(string? Text, double Confidence, IReadOnlyList<string> Alternatives);
