using Testing.Paper.Handwriting;

namespace Benchmarks.Characters;

/// <summary>What a character may be used for. Nothing is ever in two of them.</summary>
internal enum GlyphUse
{
    /// <summary>Weights are fitted to it.</summary>
    Training,

    /// <summary>Thresholds and calibration are set on it.</summary>
    Tuning,

    /// <summary>Figures are reported on it.</summary>
    Test,
}

/// <summary>
/// Real handwritten characters from outside the repository, with their use. US characters (EMNIST) carry no writer: every tenth
/// picture is tested, every tenth tunes. UNIPEN never trains; its even writers tune, its odd writers test. All other writers train.
/// </summary>
internal sealed class GlyphData
{
    private const int Unknown = 65535;

    private GlyphData(IReadOnlyList<SourcedGlyph> all) => All = all;

    public IReadOnlyList<SourcedGlyph> All { get; }

    /// <exception cref="InvalidDataException">A file is not what it should be.</exception>
    public static GlyphData Load(DirectoryInfo folder)
    {
        var all = new List<SourcedGlyph>();
        foreach (var file in (string[])["train.npz", "tuning-unipen.npz"])
        {
            var path = Path.Combine(folder.FullName, file);
            if (File.Exists(path)) all.AddRange(Read(path));
            else if (file == "train.npz") throw new InvalidDataException($"{path} is missing: the folder of handwritten characters is given with --data");
        }

        return new GlyphData(all);
    }

    private static IEnumerable<SourcedGlyph> Read(string path)
    {
        using var archive = new NpyArchive(path);
        var (pictures, characters, sources, writers, names) =
            (archive.Bytes("X"), archive.Bytes("Y"), archive.Bytes("source"), archive.Numbers("writer"), archive.Words("source_names"));
        const int size = GlyphPicture.Side * GlyphPicture.Side;
        for (var i = 0; i < characters.Length; i++)
        {
            var name = names[sources[i]];
            var writer = writers[i] == Unknown ? (int?)null : writers[i];
            var glyph = new GlyphPicture((char)characters[i], pictures.AsSpan(i * size, size).ToArray(), writer);
            yield return new SourcedGlyph(glyph, GroupOf(name), UseOf(name, i, writer));
        }
    }

    private static GlyphUse UseOf(string source, int index, int? writer) =>
        source == "emnist" ? (index % 10) switch { 0 => GlyphUse.Test, 5 => GlyphUse.Tuning, _ => GlyphUse.Training }
        : source.StartsWith("unipen", StringComparison.Ordinal) ? writer % 2 == 0 ? GlyphUse.Tuning : GlyphUse.Test
        : GlyphUse.Training;

    private static WriterGroup GroupOf(string source) => source switch
    {
        "emnist" => WriterGroup.American,
        "optdigits" or "skahl" or "uji1" or "unipen-gmd" or "unipen-imp" or "unipen-uqb" or "unipen-val" => WriterGroup.European,
        _ => WriterGroup.Tablet,
    };
}

/// <summary>Where a hand learnt to write.</summary>
internal enum WriterGroup
{
    /// <summary>US census staff and students (EMNIST).</summary>
    American,

    /// <summary>Germany, Spain, Quebec, the United Kingdom, Turkey: European 1 and 7.</summary>
    European,

    /// <summary>The other UNIPEN writers, mostly from the US and the Netherlands, with a stylus on a tablet; noisy labels.</summary>
    Tablet,
}

/// <summary>A character, where it comes from and what it may be used for.</summary>
internal sealed record SourcedGlyph(GlyphPicture Picture, WriterGroup Group, GlyphUse Use);
