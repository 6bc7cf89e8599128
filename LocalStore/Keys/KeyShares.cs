using System.Security.Cryptography;
using Forms.PageCodes;

namespace LocalStore.Keys;

/// <summary>
/// A master key in two parts, as they are printed and put in two safes. A part is 60 characters in groups of four: its number, the key's first
/// digits so that parts of two keys are not mixed, 32 bytes and a check, in letters and digits that are not taken for one another.
/// </summary>
public sealed record KeyShares(string First, string Second)
{
    private const int MarkBytes = 2;
    private const int CheckBytes = 2;
    private const int Group = 4;

    internal static KeyShares Of(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> whole)
    {
        var mark = SHA256.HashData(whole)[..MarkBytes];
        return new KeyShares(Print(1, mark, first), Print(2, mark, second));
    }

    /// <summary>Joins two printed parts, in either order, however they are grouped.</summary>
    public static KeyJoining Join(string one, string other)
    {
        if (Read(one) is not { } a) return new KeyJoining.Unreadable(1);
        if (Read(other) is not { } b) return new KeyJoining.Unreadable(2);
        if (a.Number == b.Number) return new KeyJoining.SamePart(a.Number);
        if (!a.Mark.AsSpan().SequenceEqual(b.Mark)) return new KeyJoining.OfTwoKeys();
        var whole = new byte[MasterKey.Length];
        for (var i = 0; i < whole.Length; i++) whole[i] = (byte)(a.Part[i] ^ b.Part[i]);
        return SHA256.HashData(whole).AsSpan(0, MarkBytes).SequenceEqual(a.Mark) ? new KeyJoining.Joined(whole) : new KeyJoining.OfTwoKeys();
    }

    private static string Print(byte number, ReadOnlySpan<byte> mark, ReadOnlySpan<byte> part)
    {
        byte[] content = [number, .. mark, .. part];
        var text = Crockford.Encode([.. content, .. SHA256.HashData(content).AsSpan(0, CheckBytes)]);
        return string.Join(' ', text.Chunk(Group).Select(group => new string(group)));
    }

    private static (byte Number, byte[] Mark, byte[] Part)? Read(string printed)
    {
        const int length = 1 + MarkBytes + MasterKey.Length + CheckBytes;
        var symbols = string.Concat(printed.Where(letter => !char.IsWhiteSpace(letter) && letter != '-'));
        if (Crockford.Decode(symbols) is not { Length: length } all || all[0] is not (1 or 2)) return null;
        var content = all.AsSpan(..^CheckBytes);
        return SHA256.HashData(content).AsSpan(0, CheckBytes).SequenceEqual(all.AsSpan(^CheckBytes..))
            ? (all[0], all[1..(1 + MarkBytes)], all[(1 + MarkBytes)..^CheckBytes])
            : null;
    }
}
