namespace LocalStore.Deposits.Payload;

internal sealed record PayloadPage(int Page, int PictureBytes, IReadOnlyList<PayloadCrop> Crops);
