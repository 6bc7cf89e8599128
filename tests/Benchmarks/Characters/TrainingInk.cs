using Testing.Paper;
using Testing.Paper.Handwriting;

namespace Benchmarks.Characters;

/// <summary>Chooses what a training cell holds: mostly one clean character, one cell in seven something that is none.</summary>
internal sealed class TrainingInk
{
    /// <summary>The label of a cell that holds no single clean character; the others are 0 to 9 and A to Z in that order.</summary>
    public const byte NotACharacter = 36;

    public const string Classes = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    // Struck through, these look like themselves in another hand.
    private const string LooksStruck = "017ZOQIAEFH4";

    // Digits are half of what a form holds and carry its telephone numbers.
    private const double Digits = 0.5;
    private const double Spoilt = 0.15;
    private const double French = 0.5;
    private const double FrenchLetters = 0.15;

    private readonly IReadOnlyList<GlyphPicture>[] _american;
    private readonly IReadOnlyList<GlyphPicture>[] _european;

    public TrainingInk(GlyphData data)
    {
        _american = ByClass(data, WriterGroup.American);
        _european = ByClass(data, WriterGroup.European);
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

    private CellInk SpoiltCell(Random random) => random.Next(9) switch
    {
        0 or 1 => Overwritten(random),
        2 or 3 => new CellInk.Scribbled(Any(random)),
        4 or 5 => new CellInk.StruckThrough(Strikable(random)),
        6 => new CellInk.Two(Any(random), Any(random)),
        7 => new CellInk.Hyphen(),
        _ => new CellInk.Tick(),
    };

    private CellInk.Overwritten Overwritten(Random random)
    {
        var below = Any(random);
        var above = Any(random);
        while (above.Character == below.Character) above = Any(random);
        return new CellInk.Overwritten(below, above);
    }

    private GlyphPicture Strikable(Random random)
    {
        var glyph = Any(random);
        while (LooksStruck.Contains(glyph.Character, StringComparison.Ordinal)) glyph = Any(random);
        return glyph;
    }

    private GlyphPicture Any(Random random) => Picture(Class(random), random);

    private GlyphPicture Picture(int label, Random random) =>
        random.OneOf(_european[label].Count > 0 && random.Happens(label < 10 ? 0.35 : 0.08) ? _european[label] : _american[label]);

    private static int Class(Random random) => random.Happens(Digits) ? random.Next(10) : random.Next(10, 36);

    private static IReadOnlyList<GlyphPicture>[] ByClass(GlyphData data, WriterGroup group)
    {
        var chosen = data.All.Where(glyph => glyph.Use == GlyphUse.Training && glyph.Group == group).ToLookup(glyph => glyph.Picture.Character, glyph => glyph.Picture);
        return [.. Classes.Select(character => (IReadOnlyList<GlyphPicture>)[.. chosen[character]])];
    }
}
