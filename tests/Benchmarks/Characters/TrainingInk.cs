using Testing.Paper;
using Testing.Paper.Handwriting;

namespace Benchmarks.Characters;

/// <summary>Chooses what a training cell holds: mostly one clean character, one cell in eight something that is none.</summary>
internal sealed class TrainingInk
{
    /// <summary>The label of a cell that holds no single clean character; the others are 0 to 9 and A to Z in that order.</summary>
    public const byte NotACharacter = 36;

    public const string Classes = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    // Struck through, these look like themselves in another hand.
    public const string LooksStruck = "017ZOQIAEFH4X";

    // A stem and a second character are many a letter: 1 and 3 are a B.
    private const string Stems = "1I";

    private const byte Inked = 100;

    // Of each of two characters over each other this share must stand free.
    private const double LeastStanding = 0.25;

    // Digits are half of what a form holds and carry its telephone numbers.
    private const double Digits = 0.5;
    private const double Spoilt = 0.12;
    private const double French = 0.5;
    private const double FrenchLetters = 0.15;

    private readonly IReadOnlyList<GlyphPicture>[] _american;
    private readonly IReadOnlyList<GlyphPicture>[] _european;

    public TrainingInk(GlyphData data, GlyphUse use)
    {
        _american = ByClass(data, WriterGroup.American, use);
        _european = ByClass(data, WriterGroup.European, use);
    }

    public (CellInk Ink, byte Label) Next(Random random) => random.Happens(Spoilt)
        ? (SpoiltCell(random), NotACharacter)
        : Clean(Class(random), random);

    private (CellInk Ink, byte Label) Clean(int label, Random random)
    {
        var character = Classes[label];
        var drawn = random.NextDouble();
        if (drawn < (label < 10 ? 0.18 : 0.1)) return (new CellInk.Drawn(character), (byte)label);
        return (new CellInk.Character(Picture(label, random), random.Happens("017Z".Contains(character, StringComparison.Ordinal) ? French : FrenchLetters)), (byte)label);
    }

    private CellInk SpoiltCell(Random random) => random.Next(8) switch
    {
        0 or 1 or 2 => Overwritten(random),
        3 or 4 => new CellInk.Scribbled(Any(random)),
        5 or 6 => new CellInk.StruckThrough(But(LooksStruck, random)),
        _ => new CellInk.Two(But(Stems, random), Any(random)),
    };

    /// <summary>Two characters over each other of which both can still be seen: a 3 that an 8 swallows is an 8.</summary>
    private CellInk.Overwritten Overwritten(Random random)
    {
        for (; ; )
        {
            var (below, above) = (Any(random), Any(random));
            if (Standing(below, above) && Standing(above, below)) return new CellInk.Overwritten(below, above);
        }
    }

    public static bool Standing(GlyphPicture one, GlyphPicture other)
    {
        const int side = GlyphPicture.Side;
        var (all, alone) = (0, 0);
        for (var at = side + 1; at < one.Ink.Length - side - 1; at++)
        {
            if (one.Ink[at] < Inked) continue;
            all++;
            if (other.Ink[at] < Inked && other.Ink[at - 1] < Inked && other.Ink[at + 1] < Inked && other.Ink[at - side] < Inked && other.Ink[at + side] < Inked) alone++;
        }

        return alone > LeastStanding * all;
    }

    private GlyphPicture But(string left, Random random)
    {
        var glyph = Any(random);
        while (left.Contains(glyph.Character, StringComparison.Ordinal)) glyph = Any(random);
        return glyph;
    }

    private GlyphPicture Any(Random random) => Picture(Class(random), random);

    private GlyphPicture Picture(int label, Random random) =>
        random.OneOf(_european[label].Count > 0 && random.Happens(label < 10 ? 0.35 : 0.08) ? _european[label] : _american[label]);

    private static int Class(Random random) => random.Happens(Digits) ? random.Next(10) : random.Next(10, 36);

    private static IReadOnlyList<GlyphPicture>[] ByClass(GlyphData data, WriterGroup group, GlyphUse use)
    {
        var chosen = data.All.Where(glyph => glyph.Use == use && glyph.Group == group).ToLookup(glyph => glyph.Picture.Character, glyph => glyph.Picture);
        return [.. Classes.Select(character => (IReadOnlyList<GlyphPicture>)[.. chosen[character]])];
    }
}
