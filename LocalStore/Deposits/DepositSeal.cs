using System.Security.Cryptography;
using Forms.Answers;
using LocalStore.Deposits.Payload;
using LocalStore.Sealing;

namespace LocalStore.Deposits;

// Between a deposit and the ciphertext of its row.
internal static class DepositSeal
{
    public static byte[] Seal(Sealer sealer, Deposit deposit)
    {
        var payload = DepositPayload.Write(deposit);
        try
        {
            return sealer.Seal(payload, new SealPurpose.OfDeposit(deposit.Id, deposit.Form, deposit.Version));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(payload);
        }
    }

    public static BoxedDeposit Open(Opener opener, SealedDeposit label, ReadOnlySpan<byte> ciphertext)
    {
        var opening = opener.Open(ciphertext, new SealPurpose.OfDeposit(label.Id, label.Form, label.Version));
        if (opening is not Opening.Opened(var payload)) return new BoxedDeposit.Shut(opening) { Label = label };
        try
        {
            return DepositPayload.TryRead(payload) is { } deposit
                ? new BoxedDeposit.Opened(deposit) { Label = label }
                : new BoxedDeposit.Shut(Unreadable(payload)) { Label = label };
        }
        finally
        {
            CryptographicOperations.ZeroMemory(payload);
        }
    }

    private static Opening Unreadable(byte[] payload) =>
        payload is [> DepositPayload.Version and var version, ..] ? new Opening.NewerVersion(version) : new Opening.Damaged();
}
