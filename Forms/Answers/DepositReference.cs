using System.Security.Cryptography;
using Forms.PageCodes;

namespace Forms.Answers;

/// <summary>
/// What a resident is told a deposit is called, and what the desk can find it by: eight characters in two groups, such as <c>7K2M-9QXD</c>.
/// Derived from the random name of the deposit, so it tells nothing of the person and needs no counter.
/// </summary>
public static class DepositReference
{
    private const int Characters = 8;
    private const int Group = 4;

    public static string Of(DepositId deposit)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(deposit.Value.ToByteArray(bigEndian: true), digest);
        var letters = new char[Characters];
        for (var i = 0; i < Characters; i++) letters[i] = Crockford.Symbols[digest[i] % Crockford.Symbols.Length];
        return $"{new string(letters, 0, Group)}-{new string(letters, Group, Characters - Group)}";
    }
}
