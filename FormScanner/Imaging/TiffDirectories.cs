using System.Buffers.Binary;

namespace FormScanner.Imaging;

/// <summary>
/// Walks the directories of a TIFF file before the library sees them, because the library reserves memory for whatever they claim:
/// a mutated file of 1 KB took 1.5 s and gigabytes to be refused.
/// </summary>
internal static class TiffDirectories
{
    private const int HeaderBytes = 8, EntryBytes = 12, ShortType = 3;
    private const int Width = 256, Length = 257, Samples = 277, TileWidth = 322, TileLength = 323;

    // Grey, or colour with alpha, or cyan to black with alpha.
    private const int MostSamples = 5;

    // TIFF 6.0, section 15: the sides of a tile are multiples of 16.
    private const int ShortestTile = 16;

    /// <summary>Bytes per value of the types 0 to 13 of TIFF 6.0 and its supplements.</summary>
    private static ReadOnlySpan<byte> TypeBytes => [1, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];

    /// <summary>How many pages there are, one past the limit at most, and what is wrong with the last of them.</summary>
    public static (int Pages, ReadProblem? AtLast) Count(string file, ReadOnlySpan<byte> bytes, ReadLimits limits)
    {
        var bigEndian = bytes[0] is (byte)'M';
        if (bytes.Length < HeaderBytes)
        {
            return (1, ReadProblem.Truncated(file, 1));
        }

        long at = Number(bytes[4..], bigEndian);
        for (var page = 1; ; page++)
        {
            if (page > limits.Pages)
            {
                return (page, ReadProblem.TooManyPages(file, limits.Pages, page));
            }

            if (at < HeaderBytes || at + 2 > bytes.Length)
            {
                return (page, ReadProblem.Truncated(file, page));
            }

            var entries = Short(bytes[(int)at..], bigEndian);
            var end = at + 2 + (entries * EntryBytes);
            if (end + 4 > bytes.Length)
            {
                return (page, ReadProblem.Truncated(file, page));
            }

            if (ProblemOf(file, page, bytes, (int)at + 2, entries, bigEndian, limits) is { } problem)
            {
                return (page, problem);
            }

            at = Number(bytes[(int)end..], bigEndian);
            if (at is 0)
            {
                return (page, null);
            }
        }
    }

    private static ReadProblem? ProblemOf(
        string file, int page, ReadOnlySpan<byte> bytes, int firstEntry, int entries, bool bigEndian, ReadLimits limits)
    {
        var (width, height, tileWidth, tileHeight) = (0L, 0L, (long)ShortestTile, (long)ShortestTile);
        for (var i = 0; i < entries; i++)
        {
            var entry = bytes.Slice(firstEntry + (i * EntryBytes), EntryBytes);
            var (tag, type, count) = (Short(entry, bigEndian), Short(entry[2..], bigEndian), (long)Number(entry[4..], bigEndian));
            var size = count * (type < TypeBytes.Length ? TypeBytes[type] : 1);
            if (size > 4 && Number(entry[8..], bigEndian) + size > bytes.Length)
            {
                return ReadProblem.Truncated(file, page);
            }

            var value = type is ShortType ? Short(entry[8..], bigEndian) : (long)Number(entry[8..], bigEndian);
            switch (tag)
            {
                case Width:
                    width = Math.Max(width, value);
                    break;
                case Length:
                    height = Math.Max(height, value);
                    break;
                case TileWidth:
                    tileWidth = value;
                    break;
                case TileLength:
                    tileHeight = value;
                    break;
                case Samples when value is < 1 or > MostSamples:
                    return ReadProblem.Damaged(file, page, $"it claims {value} samples per pixel");
            }
        }

        return Math.Min(tileWidth, tileHeight) < ShortestTile
            ? ReadProblem.Damaged(file, page, $"it claims tiles of {tileWidth} x {tileHeight} px")
            : limits.Against(file, page, width, height) ?? limits.Against(file, page, tileWidth, tileHeight);
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, bool bigEndian) =>
        bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static uint Number(ReadOnlySpan<byte> bytes, bool bigEndian) =>
        bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
}
