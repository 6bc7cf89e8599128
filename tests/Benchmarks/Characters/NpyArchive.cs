using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Benchmarks.Characters;

/// <summary>Reads and writes arrays of bytes and 16-bit numbers as numpy keeps them (format 1.0, little-endian, row by row).</summary>
internal sealed partial class NpyArchive : IDisposable
{
    private readonly ZipArchive _zip;

    public NpyArchive(string path) => _zip = ZipFile.OpenRead(path);

    public byte[] Bytes(string name) => Read(name, "|u1").Data;

    public ushort[] Numbers(string name)
    {
        var data = Read(name, "<u2").Data;
        return [.. Enumerable.Range(0, data.Length / 2).Select(i => BinaryPrimitives.ReadUInt16LittleEndian(data.AsSpan(2 * i)))];
    }

    /// <summary>A list of words, kept as numpy's fixed-width UTF-32.</summary>
    public string[] Words(string name)
    {
        var (data, type) = Read(name, "<U");
        var width = 4 * int.Parse(type.AsSpan(2), CultureInfo.InvariantCulture);
        return [.. Enumerable.Range(0, data.Length / width).Select(i => Encoding.UTF32.GetString(data, i * width, width).TrimEnd('\0'))];
    }

    public void Dispose() => _zip.Dispose();

    /// <summary>Writes rows of bytes as one .npy file.</summary>
    public static void Write(string path, IReadOnlyList<byte[]> rows, int columns)
    {
        using var file = File.Create(path);
        var header = $"{{'descr': '|u1', 'fortran_order': False, 'shape': ({rows.Count}, {columns}), }}";
        header = header.PadRight((10 + header.Length + 1 + 63) / 64 * 64 - 11) + "\n";
        file.Write([0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', 1, 0, (byte)header.Length, (byte)(header.Length >> 8)]);
        file.Write(Encoding.ASCII.GetBytes(header));
        foreach (var row in rows) file.Write(row);
    }

    private (byte[] Data, string Type) Read(string name, string expected)
    {
        var entry = _zip.GetEntry(name + ".npy") ?? throw new InvalidDataException($"the archive has no array « {name} »");
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var all = memory.ToArray();
        var length = BinaryPrimitives.ReadUInt16LittleEndian(all.AsSpan(8));
        var header = Encoding.ASCII.GetString(all, 10, length);
        var type = Type().Match(header).Groups[1].Value;
        if (!type.StartsWith(expected, StringComparison.Ordinal) || header.Contains("'fortran_order': True", StringComparison.Ordinal))
            throw new InvalidDataException($"array « {name} » must be {expected}, row by row (found: {header.Trim()})");
        return (all[(10 + length)..], type);
    }

    [GeneratedRegex("'descr': '([^']+)'")]
    private static partial Regex Type();
}
