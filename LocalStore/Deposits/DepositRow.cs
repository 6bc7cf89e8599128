using Forms.Answers;

namespace LocalStore.Deposits;

internal sealed class DepositRow
{
    public required Guid Id { get; set; }

    public required DateTime ReceivedAtUtc { get; set; }

    public required Channel Channel { get; set; }

    public required string Form { get; set; }

    public required int Version { get; set; }

    public string? Serial { get; set; }

    public required byte[] Ciphertext { get; set; }
}
