namespace LocalStore.Deposits.Carrying;

// Files on a stick or a share: whole under their name or not there, and never read further than they may be long.
internal static class SharedFile
{
    public static void Write(string file, ReadOnlySpan<byte> content)
    {
        var draft = $"{file}.part";
        using (var written = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            written.Write(content);
            written.Flush(flushToDisk: true);
        }

        File.Move(draft, file, overwrite: true);
    }

    /// <summary>Its bytes; of a longer file one more than <paramref name="most"/>, which then fits nothing.</summary>
    public static byte[] Read(string file, int most)
    {
        using var read = File.OpenRead(file);
        var buffer = new byte[Math.Min(most + 1L, read.Length)];
        return buffer[..read.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
    }
}
