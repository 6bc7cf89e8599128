using System.Buffers.Binary;
using System.Text;
using Forms.Answers;
using Forms.Templates;
using LocalStore.Deposits;

namespace LocalStore.Sealing;

/// <summary>What a sealed content is, and of which record: an envelope opens only for the purpose it was sealed for.</summary>
public abstract record SealPurpose
{
    private SealPurpose()
    {
    }

    /// <summary>The content of a deposit.</summary>
    public sealed record OfDeposit(DepositId Id, FormId Form, FormVersion Version) : SealPurpose;

    /// <summary>An original file kept in the archive, by the digest of its bytes before sealing.</summary>
    public sealed record OfArchivedFile(FileDigest File) : SealPurpose;

    /// <summary>The proof that a deposit which was carried to another machine arrived there.</summary>
    public sealed record OfReceipt(DepositId Id) : SealPurpose;

    // The bytes that the tag of the envelope covers: a mark of the purpose, then fields of fixed width, the form last.
    internal byte[] Bind()
    {
        switch (this)
        {
            case OfDeposit deposit:
                var form = Encoding.UTF8.GetBytes(deposit.Form.Value);
                var bound = new byte[1 + 16 + 4 + form.Length];
                bound[0] = 1;
                deposit.Id.Value.TryWriteBytes(bound.AsSpan(1), bigEndian: true, out _);
                BinaryPrimitives.WriteInt32BigEndian(bound.AsSpan(17), deposit.Version.Number);
                form.CopyTo(bound, 21);
                return bound;
            case OfArchivedFile archived:
                return [2, .. Convert.FromHexString(archived.File.Hex)];
            case OfReceipt receipt:
                return [3, .. receipt.Id.Value.ToByteArray(bigEndian: true)];
            default:
                throw new InvalidOperationException($"No binding is known for the purpose {GetType().Name}.");
        }
    }
}
