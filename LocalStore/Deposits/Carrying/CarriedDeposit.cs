using System.Text.Json;
using Forms.Answers;
using Forms.Templates;

namespace LocalStore.Deposits.Carrying;

/// <summary>
/// A deposit as it is carried from the machine it came in on to that of the agents, on a stick or a share: a line of JSON with what stands in clear on it
/// in the box anyway, then the sealed bytes as they are. <paramref name="Receipt"/> is sealed with the same key: only who can open deposits can say
/// what is in it, and so prove that it arrived.
/// </summary>
internal sealed record CarriedDeposit(SealedDeposit Label, byte[] Receipt, byte[] Ciphertext)
{
    private const int MostHeader = 8 * 1024;
    private const byte Newline = (byte)'\n';

    public static string FileOf(DepositId id) => $"{id}.deposit";

    public static string ReceiptFileOf(DepositId id) => $"{id}.received";

    public byte[] ToBytes() =>
        [.. JsonSerializer.SerializeToUtf8Bytes(new Header(Label.Id.Value, Label.ReceivedAtUtc, Label.Channel, Label.Form.Value, Label.Version.Number, Label.Serial, Receipt)), Newline, .. Ciphertext];

    /// <summary>Reads one; null when the bytes are no carried deposit.</summary>
    public static CarriedDeposit? TryRead(ReadOnlySpan<byte> bytes)
    {
        var end = bytes[..Math.Min(bytes.Length, MostHeader)].IndexOf(Newline);
        if (end < 0) return null;
        try
        {
            if (JsonSerializer.Deserialize<Header>(bytes[..end]) is not { } header) return null;
            var label = new SealedDeposit(new DepositId(header.Id), DateTime.SpecifyKind(header.ReceivedAtUtc, DateTimeKind.Utc), header.Channel, new FormId(header.Form), new FormVersion(header.Version), header.Serial);
            return new CarriedDeposit(label, header.Receipt, bytes[(end + 1)..].ToArray());
        }
        catch (Exception problem) when (problem is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private sealed record Header(Guid Id, DateTime ReceivedAtUtc, Channel Channel, string Form, int Version, string? Serial, byte[] Receipt);
}
