namespace LocalStore.Deposits.Payload;

internal sealed record PayloadProblem(string Code, int? Page);
