using Forms.Answers;
using Forms.Layout;
using Forms.PageCodes;
using FormScanner.Characters.Fields;
using FormScanner.Imaging;
using FormScanner.Locating;
using FormScanner.Reading;
using Testing.Paper;

namespace FormScanner.Tests.Paper;

/// <summary>Reads drawn paper as the scanner does, and says where it differs from what was meant.</summary>
internal static class PaperReads
{
    public static PublishedLayouts Layouts { get; } = PublishedLayouts.Load(ShippedLayouts.Folder);

    public static FieldKnowledge Knowledge { get; } = FieldKnowledge.Load(ShippedLayouts.Folder);

    /// <summary>The geometry of the request for help, as the reader holds it.</summary>
    public static FormLayout HelpRequest { get; } = Layouts.All.Single(layout => layout.Form.Value == "help-request" && layout.Size == PrintSize.Normal);

    public static GreyImage Image(Picture picture) => new(picture.WidthPx, picture.HeightPx, picture.ToGrey().Pixels);

    public static CloseReading Closely(Picture picture, CancellationToken cancellation, PageCodeKeys? keys = null, ReaderLimits? limits = null, PublishedLayouts? layouts = null)
    {
        using var reader = new PageReader(layouts ?? Layouts, Knowledge, keys ?? PageCodeKeys.None, limits ?? ReaderLimits.Default);
        return reader.ReadClosely(Image(picture), cancellation);
    }

    public static PageReading Of(Picture picture, CancellationToken cancellation, PageCodeKeys? keys = null, ReaderLimits? limits = null) =>
        Closely(picture, cancellation, keys, limits).Reading;

    /// <summary>The reading of a page that must be read.</summary>
    public static PageReading.Read Read(Picture picture, CancellationToken cancellation, PageCodeKeys? keys = null, ReaderLimits? limits = null) =>
        Assert.IsInstanceOfType<PageReading.Read>(Of(picture, cancellation, keys, limits));

    public static FieldReading Field(this PageReading.Read page, string id) => page.Fields.Single(field => field.Answer.Question.Value == id);

    public static Answer Answer(this PageReading.Read page, string id) => page.Field(id).Answer;

    /// <summary>What no honest reader may do: a choice that is sure and not what was meant, ink that is missed, or nothing read as something.</summary>
    public static IReadOnlyList<string> Mistakes(PageReading.Read read, PageTruth truth) =>
    [
        .. from meant in truth.Fields
           let found = read.Answer(meant.Id)
           where meant.IsEmpty != (found.Certainty == Certainty.Empty)
               || (meant.Kind == "choice" && found.Certainty == Certainty.Sure && (meant.MustCheck || !found.Values.SequenceEqual(meant.Values)))
           select $"{meant.Id}: {found.Certainty} « {string.Join(' ', found.Values)} », meant « {string.Join(' ', meant.Values)} »",
    ];

    /// <summary>Every choice is sure and as it was meant, every field with ink is noticed.</summary>
    public static void AssertSure(PageReading.Read read, PageTruth truth)
    {
        var mistakes = Mistakes(read, truth);
        Assert.IsEmpty(mistakes, string.Join('\n', mistakes));
        foreach (var meant in truth.Fields.Where(field => field.Kind == "choice" && !field.IsEmpty))
            Assert.AreEqual(Certainty.Sure, read.Answer(meant.Id).Certainty, meant.Id);
    }
}
