using Forms.Answers;
using Forms.Templates;
using SkiaSharp;
using Testing.Paper;

namespace BackOffice.Tests;

/// <summary>Forms as they come out of the box: one that was read from paper, one from the kiosk. The people are invented.</summary>
internal static class SampleForms
{
    public const string Phone = "0536491077";
    public const string BirthYear = "1938";
    public const string Number = "12";

    /// <summary>A help request on paper, cleanly read: nothing is in doubt, and handwriting still wants a person's eye.</summary>
    public static Deposit PaperRequest(string lastName = "LETOURNEUR", Func<Answer, Answer>? change = null)
    {
        Answer[] answers =
        [
            Ticks("for-whom", "self"), Text("last-name", lastName), Text("first-name", "ODETTE"), Text("birth-year", BirthYear), Text("street-number", Number), Text("street", "RUE DES TILLEULS"),
            Ticks("district", "bourg"), Text("phone", Phone), Ticks("contact-way", "phone"), Ticks("needs", "shopping", "visits"), Ticks("frequency", "weekly"), Ticks("delay", "week"),
            Ticks("slots", "monday-morning", "thursday-afternoon"), Ticks("share-contact", "yes"), Text("signed-on", Today), new Answer(new("signature"), [], null, Certainty.Sure, 1, []),
        ];
        var read = answers.Select(answer => change?.Invoke(answer) ?? answer).ToList();
        var crops = read.ToDictionary(answer => answer.Question.Value, answer => Picture(answer.Text ?? string.Join(' ', answer.Values), 600, 80, SKEncodedImageFormat.Png));
        return new Deposit(
            DepositId.New(), new FormId("help-request"), new FormVersion(1), Channel.Paper, "K7Q2M9XA", 2,
            [new DepositPage(1, Picture("page 1", 620, 877, SKEncodedImageFormat.Jpeg), crops), new DepositPage(2, Picture("page 2", 620, 877, SKEncodedImageFormat.Jpeg), new Dictionary<string, byte[]>())], read, []);
    }

    /// <summary>What an agent confirms and types on such a request.</summary>
    public static IEnumerable<(string, string)> Seen(string lastName = "LETOURNEUR") =>
    [
        ("v:last-name", lastName), ("v:first-name", "ODETTE"), ("v:street", "RUE DES TILLEULS"), ("v:signed-on", Today), ("c:last-name", "1"), ("c:first-name", "1"), ("c:street", "1"), ("c:signed-on", "1"), ("t:birth-year", BirthYear), ("t:street-number", Number), ("t:phone", "05 36 49 10 77"),
    ];

    public static Deposit KioskOffer(string lastName = "ROQUES") => new(
        DepositId.New(), new FormId("volunteer-offer"), new FormVersion(1), Channel.Kiosk, null, 0, [],
        [
            Text("last-name", lastName), Text("first-name", "LUCIEN"), Ticks("age", "adult"), Ticks("district", "bourg"), Text("phone", "0600000017"), Ticks("kinds", "shopping", "visits"), Ticks("frequency", "regular"),
            Ticks("hours", "two-to-four"), Ticks("people", "two"), Ticks("slots", "monday-morning"), Ticks("reach", "commune"), Ticks("commitments", "charter", "discretion", "free", "interview"), Ticks("share-contact", "yes"),
        ],
        []);

    public static Answer With(this Answer answer, Certainty certainty, string? text) => answer with { Certainty = certainty, Text = text };

    public static string Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime).ToString("ddMMyyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static Answer Text(string question, string text) => new(new(question), [], text, Certainty.Sure, 1, []);

    private static Answer Ticks(string question, params string[] values) => new(new(question), values, null, Certainty.Sure, 1, []);

    private static byte[] Picture(string text, int width, int height, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, height);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.White);
            using var ink = new SKPaint { Color = SKColors.DarkBlue, IsAntialias = true };
            using var font = new SKFont(PrintedType.Face, 36);
            canvas.DrawText(text, 12, 52, SKTextAlign.Left, font, ink);
        }

        using var data = bitmap.Encode(format, 80);
        return data.ToArray();
    }
}
