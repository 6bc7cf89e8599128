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
        if (file is not OpenedFile.Ready ready)
        {
            yield return new PageImage.Unreadable(1, ((OpenedFile.Refused)file).Problem);
            yield break;
        }

        using var time = new PageTime(limits.PerPage, clock, token);
        switch (FirstBytes.Kind(ready.Bytes))
        {
            case FileKind.Png or FileKind.Jpeg or FileKind.WebP:
                yield return time.Limit(ready.Name, 1, inTime => PictureDecoder.Decode(ready.Name, ready.Bytes, limits, inTime));
                break;
            case FileKind.Tiff:
                foreach (var page in TiffPages(ready, time))
                {
                    yield return page;
                }

                break;
            case FileKind.Pdf:
                await foreach (var page in new PdfDecoder(ready.Name, ready.Bytes, limits, time).Pages(token))
                {
                    yield return page;
                }

                break;
            default:
                yield return new PageImage.Unreadable(1, ReadProblem.UnknownKind(ready.Name));
                break;
        }
    }

    private IEnumerable<PageImage> TiffPages(OpenedFile.Ready file, PageTime time)
    {
        var decoder = new TiffDecoder(file.Name, file.Bytes, limits);
        var (pages, atLast) = TiffDirectories.Count(file.Name, file.Bytes, limits);
        if (pages > limits.Pages)
        {
            yield return new PageImage.Unreadable(1, atLast!);
            yield break;
        }

        for (var i = 1; i <= pages; i++)
        {
            yield return i == pages && atLast is not null
                ? new PageImage.Unreadable(i, atLast)
                : time.Limit(file.Name, i, inTime => decoder.Decode(i, inTime));
        }
    }
}
