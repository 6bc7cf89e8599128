namespace LocalStore.Deposits.Payload;

internal sealed record PayloadCrop(string Question, int Bytes);
