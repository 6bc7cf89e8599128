using System.Runtime.InteropServices;
using FormScanner.Characters;

namespace FormScanner.Tests.Characters;

[TestClass]
public sealed class CharacterNetTests
{
    private const int Pixels = 28 * 28;
    private const int Record = Pixels + 4 * (CharacterNet.Scores + CharacterNet.Features);

    [TestMethod]
    public void The_network_says_here_what_it_said_where_it_was_trained()
    {
        using var net = new CharacterNet();
        var vectors = File.ReadAllBytes(Path.Combine(Testing.Repository.Root, "FormScanner", "Characters", "training", "vectors.bin"));
        var glyphs = Enumerable.Range(0, vectors.Length / Record).Select(i => new Glyph(vectors.AsSpan(i * Record, Pixels).ToArray(), 4, 5, 0.2, 0.8)).ToList();

        var readings = net.Read(glyphs);

        Assert.HasCount(40, readings);
        for (var i = 0; i < readings.Count; i++)
        {
            var wanted = MemoryMarshal.Cast<byte, float>(vectors.AsSpan(i * Record + Pixels, Record - Pixels)).ToArray();
            float[] found = [.. readings[i].Scores, .. readings[i].Features];
            Assert.IsLessThan(1e-4f, wanted.Zip(found).Max(pair => Math.Abs(pair.First - pair.Second)), $"vector {i}");
        }
    }

    [TestMethod]
    public void The_network_is_no_larger_than_two_megabytes() =>
        Assert.IsLessThan(2_000_000, new FileInfo(Path.Combine(Testing.Repository.Root, "FormScanner", "Characters", "characters.onnx")).Length);

    [TestMethod]
    public void Many_glyphs_at_once_are_read_as_one_by_one()
    {
        using var net = new CharacterNet();
        var random = new Random(3);
        var glyphs = Enumerable.Range(0, 9).Select(_ => new Glyph([.. Enumerable.Range(0, Pixels).Select(_ => (byte)random.Next(256))], 4, 5, 0.2, 0.8)).ToList();

        var together = net.Read(glyphs);

        for (var i = 0; i < glyphs.Count; i++)
            Assert.IsLessThan(1e-3f, together[i].Scores.Zip(net.Read([glyphs[i]])[0].Scores).Max(pair => Math.Abs(pair.First - pair.Second)));
    }
}
