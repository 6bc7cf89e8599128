using Testing.Paper;
using Testing.Paper.Handwriting;

namespace Benchmarks.Characters;

/// <summary>The cells of a measure: every character of a group that may be used so, and spoilt cells made of them.</summary>
internal static class CellTrials
{
    // One Spanish writer left 2,800 characters; no writer counts more than this.
    private const int MostOfWriter = 200;
    private const int MostUnknown = 4000;
    private const int CleanAround = 8;

    /// <summary>Clean characters, each rendered several times.</summary>
    public static IReadOnlyList<CellTrial> Clean(GlyphData data, WriterGroup group, GlyphUse use, int times, Random random)
    {
        var trials = new List<CellTrial>();
        foreach (var digits in (bool[])[true, false])
        {
            var glyphs = data.All.Where(glyph => glyph.Group == group && glyph.Use == use && char.IsAsciiDigit(glyph.Picture.Character) == digits).Select(glyph => glyph.Picture);
            foreach (var writer in glyphs.GroupBy(glyph => glyph.Writer))
            {
                var chosen = writer.OrderBy(_ => random.Next()).Take(writer.Key is null ? MostUnknown : MostOfWriter).ToList();
                for (var i = 0; i < times; i++)
                    trials.AddRange(chosen.Select(glyph => new CellTrial(new CellInk.Character(glyph), glyph.Character, digits ? "digits" : "capitals", digits)));
            }
        }

        return [.. trials.OrderBy(_ => random.Next())];
    }

    /// <summary>Spoilt cells, each after eight clean ones: the families the network was trained to refuse, and some it never saw.</summary>
    public static IReadOnlyList<CellTrial> Spoilt(GlyphData data, GlyphUse use, int count, Random random)
    {
        var glyphs = data.All.Where(glyph => glyph.Use == use).Select(glyph => glyph.Picture).ToList();
        var digits = glyphs.Where(glyph => char.IsAsciiDigit(glyph.Character)).ToList();
        var letters = glyphs.Where(glyph => char.IsAsciiLetterUpper(glyph.Character)).ToList();
        GlyphPicture Of(bool wantsDigit) => random.OneOf(wantsDigit ? digits : letters);
        GlyphPicture But(bool wantsDigit, string left)
        {
            var glyph = Of(wantsDigit);
            while (left.Contains(glyph.Character, StringComparison.Ordinal)) glyph = Of(wantsDigit);
            return glyph;
        }

        var families = new (string Name, Func<bool, CellInk> Ink)[]
        {
            ("seen: overwritten", digit =>
            {
                // A 3 that an 8 swallows is an 8, here as in training.
                for (; ; )
                {
                    var below = Of(digit);
                    var above = But(digit, below.Character.ToString());
                    if (TrainingInk.Standing(below, above) && TrainingInk.Standing(above, below)) return new CellInk.Overwritten(below, above);
                }
            }),
            ("seen: scribbled out", digit => new CellInk.Scribbled(Of(digit))),
            // What looks like another hand's own shape when struck through is left out, as in training.
            ("seen: struck through", digit => new CellInk.StruckThrough(But(digit, TrainingInk.LooksStruck))),
            ("seen: two in one", digit => new CellInk.Two(Of(digit), Of(digit))),
            ("seen: wrong alphabet", digit => new CellInk.Character(digit ? But(false, "OQDILZSGBTY") : But(true, "0125689"))),
            ("unseen: half outside", digit => new CellInk.HalfOutside(Of(digit))),
            ("unseen: circled", digit => new CellInk.Circled(Of(digit))),
            ("unseen: blot", _ => new CellInk.Blot()),
            ("unseen: half covered", digit => new CellInk.HalfCovered(Of(digit))),
        };
        var spoilt = families.SelectMany(family => Enumerable.Range(0, count).Select(i => new CellTrial(family.Ink(i % 2 == 0), null, family.Name, i % 2 == 0)));
        return [.. spoilt.OrderBy(_ => random.Next()).SelectMany(trial => Clean(CleanAround, Of).Append(trial))];
    }

    private static IEnumerable<CellTrial> Clean(int count, Func<bool, GlyphPicture> of) => Enumerable.Range(0, count).Select(i =>
    {
        var glyph = of(i % 2 == 0);
        return new CellTrial(new CellInk.Character(glyph), glyph.Character, "clean", i % 2 == 0);
    });
}
