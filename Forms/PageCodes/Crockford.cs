namespace Forms.PageCodes;

/// <summary>Base 32 without the letters I, L, O, U, so that a code read aloud, typed or recognised is not mistaken (Crockford, 2019).</summary>
public static class Crockford
{
    /// <summary>The 32 symbols in the order of their value.</summary>
    public const string Symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>The bytes as symbols, five bits each, the last padded with zero bits.</summary>
    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var symbols = new char[(bytes.Length * 8 + 4) / 5];
        for (var i = 0; i < symbols.Length; i++)
        {
            var value = 0;
            for (var bit = i * 5; bit < i * 5 + 5; bit++)
            {
                var set = bit < bytes.Length * 8 && (bytes[bit / 8] >> (7 - bit % 8) & 1) == 1;
                value = value << 1 | (set ? 1 : 0);
            }

            symbols[i] = Symbols[value];
        }

        return new string(symbols);
    }

    /// <summary>The text with look-alikes put right (O for 0, I and L for 1), or null when another character stands in it.</summary>
    public static string? Normalise(string text)
    {
        var clean = text.ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return clean.All(symbol => Symbols.Contains(symbol, StringComparison.Ordinal)) ? clean : null;
    }

    /// <summary>The bytes that <see cref="Encode"/> made such symbols of; null when another character stands there, or padding that is not zero.</summary>
    public static byte[]? Decode(string symbols)
    {
        if (Normalise(symbols) is not { } clean) return null;
        var bytes = new byte[clean.Length * 5 / 8];
        for (var bit = 0; bit < clean.Length * 5; bit++)
        {
            if ((Symbols.IndexOf(clean[bit / 5], StringComparison.Ordinal) >> (4 - bit % 5) & 1) == 0) continue;
            if (bit / 8 >= bytes.Length) return null;
            bytes[bit / 8] |= (byte)(1 << (7 - bit % 8));
        }

        return bytes;
    }
}
