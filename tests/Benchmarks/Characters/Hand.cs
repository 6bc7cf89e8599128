using Testing.Paper;
using Testing.Paper.Handwriting;

namespace Benchmarks.Characters;

/// <summary>One writer's characters; where he left none of a kind, those of his group stand in.</summary>
internal sealed class Hand(WriterGroup group, ILookup<char, GlyphPicture> own, ILookup<char, GlyphPicture> others)
{
    // Below this a writer has too few characters to be told from his group.
    private const int LeastKinds = 9;

    public WriterGroup Group => group;

    public GlyphPicture Of(char character, Random random)
    {
        var chosen = own[character].ToList();
        if (chosen.Count == 0) chosen = [.. others[character]];
        return chosen.Count > 0 ? random.OneOf(chosen) : throw new InvalidDataException($"no {group} writer left a « {character} »");
    }

    /// <summary>The hands of a group that may be used so: each writer with enough characters, the rest as one; where writers are not known, one hand of all.</summary>
    public static IReadOnlyList<Hand> All(GlyphData data, WriterGroup group, GlyphUse use)
    {
        var glyphs = data.All.Where(glyph => glyph.Group == group && glyph.Use == use).Select(glyph => glyph.Picture).ToList();
        var all = glyphs.ToLookup(glyph => glyph.Character);
        var writers = glyphs.GroupBy(glyph => glyph.Writer).ToLookup(writer => writer.Select(glyph => glyph.Character).Distinct().Count() >= LeastKinds);
        var hands = writers[true].Select(writer => new Hand(group, writer.ToLookup(glyph => glyph.Character), all)).ToList();
        var rest = writers[false].SelectMany(writer => writer).ToLookup(glyph => glyph.Character);
        if (rest.Count > 0) hands.Add(new Hand(group, rest, all));
        return hands;
    }
}
