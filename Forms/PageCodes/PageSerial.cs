using System.Security.Cryptography;

namespace Forms.PageCodes;

/// <summary>The number of one printed copy, the same on all its pages: ten Crockford symbols, 50 random bits. It names no person.</summary>
public readonly record struct PageSerial
{
    public const int Length = 10;

    private PageSerial(string value) => Value = value;

    public string Value { get; }

    public static PageSerial New() => new(Crockford.Encode(RandomNumberGenerator.GetBytes(7))[..Length]);

    /// <summary>Reads a serial, look-alikes put right; null when it is none.</summary>
    public static PageSerial? TryParse(string text) =>
        text.Length == Length && Crockford.Normalise(text) is { } clean ? new PageSerial(clean) : null;

    public override string ToString() => Value;
}
