using System.Buffers;
using System.Buffers.Binary;
using System.Text.Json;
using Forms.Answers;
using Forms.Templates;

namespace LocalStore.Deposits.Payload;

// A deposit as bytes, before it is sealed, version 1:
//
//     0   1  version
//     1   4  length of the words, little-endian
//     5   n  the words, JSON (PayloadDocument)
//   5+n   …  for each page: its picture, then its crops
//
// Nothing is compressed: the pictures are JPEG and PNG already, and the words are a few kilobytes beside them.
internal static class DepositPayload
{
    public const byte Version = 1;

    private const int HeadLength = 5;

    public static byte[] Write(Deposit deposit)
    {
        var words = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(words)) JsonSerializer.Serialize(json, ToDocument(deposit), PayloadJson.Default.PayloadDocument);

        var pictures = deposit.Pages.Sum(p => (long)p.Picture.Length + p.Crops.Sum(c => (long)c.Value.Length));
        var payload = new byte[checked((int)(HeadLength + words.WrittenCount + pictures))];
        payload[0] = Version;
        BinaryPrimitives.WriteInt32LittleEndian(payload.AsSpan(1), words.WrittenCount);
        words.WrittenSpan.CopyTo(payload.AsSpan(HeadLength));
        var at = HeadLength + words.WrittenCount;
        foreach (var page in deposit.Pages)
        {
            Append(page.Picture);
            foreach (var crop in page.Crops) Append(crop.Value);
        }

        words.Clear();
        return payload;

        void Append(byte[] picture)
        {
            picture.CopyTo(payload, at);
            at += picture.Length;
        }
    }

    // Null when the bytes are no payload of this version; they were sealed, so this is never the work of a stranger.
    public static Deposit? TryRead(ReadOnlySpan<byte> payload)
    {
        if (payload.Length < HeadLength || payload[0] != Version) return null;
        var length = BinaryPrimitives.ReadInt32LittleEndian(payload[1..]);
        if (length < 0 || length > payload.Length - HeadLength) return null;
        try
        {
            var document = JsonSerializer.Deserialize(payload.Slice(HeadLength, length), PayloadJson.Default.PayloadDocument);
            return document is null ? null : ToDeposit(document, payload[(HeadLength + length)..]);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static PayloadDocument ToDocument(Deposit deposit) => new(
        deposit.Id.Value, deposit.Form.Value, deposit.Version.Number, deposit.Channel, deposit.Serial, deposit.PagesExpected,
        [.. deposit.Pages.Select(p => new PayloadPage(
            p.Page, p.Picture.Length, [.. p.Crops.Select(c => new PayloadCrop(c.Key, c.Value.Length))]))],
        [.. deposit.Answers.Select(a => new PayloadAnswer(
            a.Question.Value, a.Values, a.Text, a.Certainty, a.Confidence,
            [.. a.Cells.Select(c => new PayloadCell(c.Text, c.Confidence, c.Alternatives, c.Glyph))],
            a.Proposals is [] ? null : a.Proposals, a.Model))],
        [.. deposit.Problems.Select(p => new PayloadProblem(p.Code, p.Page))]);

    private static Deposit? ToDeposit(PayloadDocument document, ReadOnlySpan<byte> pictures)
    {
        var announced = document.Pages.Sum(p => (long)p.PictureBytes + p.Crops.Sum(c => (long)c.Bytes));
        if (announced != pictures.Length || document.Pages.Any(p => p.PictureBytes < 0 || p.Crops.Any(c => c.Bytes < 0))) return null;

        List<DepositPage> pages = [];
        foreach (var page in document.Pages)
        {
            var picture = Next(ref pictures, page.PictureBytes);
            var crops = new OrderedDictionary<string, byte[]>();
            foreach (var crop in page.Crops) crops[crop.Question] = Next(ref pictures, crop.Bytes);
            pages.Add(new DepositPage(page.Page, picture, crops));
        }

        return new Deposit(
            new DepositId(document.Id), new FormId(document.Form), new FormVersion(document.Version), document.Channel, document.Serial,
            document.PagesExpected, pages,
            [.. document.Answers.Select(a => new Answer(
                new QuestionId(a.Question), a.Values, a.Text, a.Certainty, a.Confidence,
                [.. a.Cells.Select(c => new CellReading(c.Text, c.Confidence, c.Alternatives) { Glyph = c.Glyph })])
            {
                Proposals = a.Proposals ?? [],
                Model = a.Model,
            })],
            [.. document.Problems.Select(p => new DepositProblem(p.Code, p.Page))]);
    }

    private static byte[] Next(ref ReadOnlySpan<byte> pictures, int length)
    {
        var picture = pictures[..length].ToArray();
        pictures = pictures[length..];
        return picture;
    }
}
