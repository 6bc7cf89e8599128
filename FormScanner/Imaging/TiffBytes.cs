using BitMiracle.LibTiff.Classic;

namespace FormScanner.Imaging;

/// <summary>The bytes of a TIFF file as the library wants them, and the first complaint the library had about them.</summary>
internal sealed class TiffBytes(byte[] bytes) : TiffStream
{
    private long _position;

    static TiffBytes() => Tiff.SetErrorHandler(new Complaints());

    /// <summary>The wording without what was filled in, which may come from the file.</summary>
    public string? Complaint { get; private set; }

    /// <summary>Whether the library looked for something past the end of the file.</summary>
    public bool RanOut { get; private set; }

    /// <summary>Null where not even the first directory can be read.</summary>
    public Tiff? Open()
    {
        (_position, Complaint, RanOut) = (0, null, false);
        return Tiff.ClientOpen("page", "r", this, this);
    }

    public override int Read(object clientData, byte[] buffer, int offset, int count)
    {
        var read = (int)Math.Clamp(bytes.Length - _position, 0, count);
        Array.Copy(bytes, _position, buffer, offset, read);
        _position += read;
        RanOut |= read < count;
        return read;
    }

    public override long Seek(object clientData, long offset, SeekOrigin origin)
    {
        var from = origin switch
        {
            SeekOrigin.Begin => 0,
            SeekOrigin.Current => _position,
            _ => bytes.Length,
        };
        // A position past the end reads nothing; one before the start can only come from a hostile offset.
        RanOut |= from + offset > bytes.Length;
        _position = Math.Clamp(from + offset, 0, bytes.Length);
        return _position;
    }

    public override long Size(object clientData) => bytes.Length;

    public override void Write(object clientData, byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("A scanned TIFF is only ever read.");

    public override void Close(object clientData)
    {
    }

    // The library calls one handler for all files; the file concerned comes along as the client data.
    private sealed class Complaints : TiffErrorHandler
    {
        public override void ErrorHandler(Tiff tif, string method, string format, params object[] args)
        {
        }

        public override void WarningHandler(Tiff tif, string method, string format, params object[] args)
        {
        }

        public override void ErrorHandlerExt(Tiff tif, object clientData, string method, string format, params object[] args) =>
            Note(clientData, format);

        // A fax page that stops early is white from there on and only warned about; here it must not pass for a page.
        public override void WarningHandlerExt(Tiff tif, object clientData, string method, string format, params object[] args)
        {
            if (format.Contains("remature EO", StringComparison.Ordinal))
            {
                Note(clientData, format);
            }
        }

        private static void Note(object clientData, string format)
        {
            if (clientData is TiffBytes { Complaint: null } file)
            {
                file.Complaint = format;
            }
        }
    }
}
