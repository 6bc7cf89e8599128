using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace FormScanner.Imaging;

/// <summary>
/// Opens files and yields their pages one at a time. A file is read once into memory, so what is hashed is what is decoded,
/// and no page is decoded before it is asked for.
/// </summary>
internal sealed class PageSource(ReadLimits limits, TimeProvider clock)
{
    public OpenedFile Open(string path)
    {
        var problem = NativeFile.Open(path, out var handle);
        using (handle)
        {
            if (problem is not null)
            {
                return new OpenedFile.Refused(path, problem);
            }

            try
            {
                using var stream = new FileStream(handle, FileAccess.Read, bufferSize: 0);
                return Open(stream, path);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return new OpenedFile.Refused(path, ReadProblem.NoAccess(path, e.GetType().Name));
            }
        }
    }

    public OpenedFile Open(Stream stream, string name)
    {
        if (stream.CanSeek && stream.Length > limits.FileBytes)
        {
            return new OpenedFile.Refused(name, ReadProblem.TooLarge(name, limits.FileBytes, stream.Length));
        }

        using var memory = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        var block = new byte[81920];
        for (int read; (read = stream.Read(block)) > 0;)
        {
            memory.Write(block, 0, read);
            if (memory.Length > limits.FileBytes)
            {
                return new OpenedFile.Refused(name, ReadProblem.TooLarge(name, limits.FileBytes, memory.Length));
            }
        }

        var bytes = memory.Capacity == memory.Length ? memory.GetBuffer() : memory.ToArray();
        return bytes.Length is 0
            ? new OpenedFile.Refused(name, ReadProblem.EmptyFile(name))
            : new OpenedFile.Ready(name, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    public IAsyncEnumerable<PageImage> Pages(string path, CancellationToken token) => Pages(Open(path), token);

    public async IAsyncEnumerable<PageImage> Pages(OpenedFile file, [EnumeratorCancellation] CancellationToken token)
    {
        await Task.CompletedTask;
        if (file is OpenedFile.Refused refused)
        {
            yield return new PageImage.Unreadable(1, refused.Problem);
            yield break;
        }

        var ready = (OpenedFile.Ready)file;
        switch (FirstBytes.Kind(ready.Bytes))
        {
            case FileKind.Png or FileKind.Jpeg or FileKind.WebP:
                using (var time = new PageTime(limits.PerPage, clock, token))
                {
                    yield return time.Limit(ready.Name, 1, inTime => PictureDecoder.Decode(ready.Name, ready.Bytes, limits, inTime));
                }

                break;
            default:
                yield return new PageImage.Unreadable(1, ReadProblem.UnknownKind(ready.Name));
                break;
        }
    }
}
