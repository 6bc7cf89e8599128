namespace LocalStore.Register;

internal sealed record IndexProbe(IndexKind Kind, byte[] Hash);
