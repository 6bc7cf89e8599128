using System.Buffers.Binary;

namespace Kiosk.Speech;

/// <summary>A sound as a WAV file (RIFF, uncompressed), with the lengths in its header as they really are.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Duration">How long it sounds.</param>
internal sealed record Wave(byte[] Bytes, TimeSpan Duration)
{
    private const int ChunkHeader = 8;
    private const int FirstChunk = 12;

    /// <summary>
    /// The sound in <paramref name="bytes"/>, or null when they are none. An engine that writes to a pipe cannot know the length beforehand
    /// and puts a very large one; players then wait for an end that never comes, so both lengths are set to what is there.
    /// </summary>
    public static Wave? Of(byte[] bytes)
    {
        if (bytes.Length < FirstChunk || !bytes.AsSpan(0, 4).SequenceEqual("RIFF"u8) || !bytes.AsSpan(8, 4).SequenceEqual("WAVE"u8)) return null;
        uint bytesPerSecond = 0;
        for (var at = FirstChunk; at + ChunkHeader <= bytes.Length;)
        {
            var size = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 4));
            var there = (uint)(bytes.Length - at - ChunkHeader);
            if (bytes.AsSpan(at, 4).SequenceEqual("fmt "u8) && there >= 16)
                bytesPerSecond = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + ChunkHeader + 8));
            if (bytes.AsSpan(at, 4).SequenceEqual("data"u8)) return bytesPerSecond == 0 ? null : Mended(bytes, at, Math.Min(size, there), bytesPerSecond);
            if (size > there) return null;
            at += ChunkHeader + (int)size + (int)(size % 2);
        }

        return null;
    }

    private static Wave Mended(byte[] bytes, int dataAt, uint size, uint bytesPerSecond)
    {
        var mended = bytes[..(dataAt + ChunkHeader + (int)size)];
        BinaryPrimitives.WriteUInt32LittleEndian(mended.AsSpan(4), (uint)mended.Length - ChunkHeader);
        BinaryPrimitives.WriteUInt32LittleEndian(mended.AsSpan(dataAt + 4), size);
        return new Wave(mended, TimeSpan.FromSeconds((double)size / bytesPerSecond));
    }
}
