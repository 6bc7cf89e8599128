using System.Buffers.Binary;
using Kiosk.Speech;

namespace Kiosk.Tests.Speech;

[TestClass]
public sealed class WaveTests
{
    [TestMethod]
    public void A_length_that_the_engine_could_not_know_is_set_to_what_is_there()
    {
        byte[] piped = [.. FakeEngine.Tone];
        BinaryPrimitives.WriteUInt32LittleEndian(piped.AsSpan(4), 0x7FFFF024);
        BinaryPrimitives.WriteUInt32LittleEndian(piped.AsSpan(40), 0x7FFFF000);

        var sound = Wave.Of(piped);

        CollectionAssert.AreEqual(FakeEngine.Tone, sound?.Bytes);
        Assert.AreEqual(TimeSpan.FromSeconds(0.1), sound?.Duration);
    }

    [TestMethod]
    public void What_is_no_sound_is_none()
    {
        Assert.IsNull(Wave.Of([]));
        Assert.IsNull(Wave.Of("espeak-ng: error"u8.ToArray()));
        Assert.IsNull(Wave.Of(FakeEngine.Tone[..36]), "no data");
        byte[] lying = [.. FakeEngine.Tone];
        BinaryPrimitives.WriteUInt32LittleEndian(lying.AsSpan(16), uint.MaxValue);
        Assert.IsNull(Wave.Of(lying), "a chunk longer than the file");
    }
}
