using Testing.Paper;
using Testing.Paper.Files;
using Testing.Paper.Handwriting;
using Testing.Paper.Spoiling;

namespace Benchmarks.Corpus;

/// <summary>Every way to mark, to take back and to write, on an ordinary scanner.</summary>
internal static class MarkCases
{
    private static readonly Density Fine = new(200);
    private static readonly Device Scanner = Device.Flatbed(new Density(150));

    public static IEnumerable<CorpusCase> All(Fillings pages)
    {
        yield return CorpusCase.Of("mark-slash.jpg", pages.Needs(70, MarkStyle.Slash), Scanner);
        yield return CorpusCase.Of("mark-scribble.jpg", pages.Needs(71, MarkStyle.Scribble), Scanner);
        yield return CorpusCase.Of("mark-overshoot.jpg", pages.Needs(72, MarkStyle.Overshoot), Scanner);
        yield return CorpusCase.Of("mark-small.jpg", pages.Needs(73, MarkStyle.Small), Scanner);
        yield return CorpusCase.Of("mark-heavy.jpg", pages.Needs(74, MarkStyle.Heavy), Scanner);
        yield return CorpusCase.Of("pencil.jpg", pages.Needs(75, MarkStyle.LightPencil).With(PenKind.Pencil), Scanner);
        yield return CorpusCase.Of("felt-pen.jpg", pages.Identity(76).With(PenKind.Felt), Scanner);
        yield return CorpusCase.Of("two-marks.jpg", pages.TwoMarks(), Scanner);
        yield return CorpusCase.Of("cancelled.jpg", pages.Cancelled(), Scanner);
        yield return CorpusCase.Of("doubtful.jpg", pages.Doubtful(), Scanner);
        yield return CorpusCase.Of("nothing-filled-in.jpg", pages.Empty(), Scanner);
        yield return CorpusCase.Of("digits.jpg", pages.Digits(), Device.Flatbed(Fine), 200);
        yield return CorpusCase.Of("letters.jpg", pages.Letters(), Device.Flatbed(Fine), 200);
        yield return CorpusCase.Of("large-print.jpg", pages.Large(77, 1), Scanner);
        yield return CorpusCase.Of("large-print-slots.jpg", pages.Large(78, 4), Scanner);
        yield return CorpusCase.Of("volunteer-offer.jpg", pages.Offer(79), Scanner);
        yield return CorpusCase.Of("alert-register.jpg", pages.Alert(80), Scanner);
        yield return new CorpusCase("typed.pdf", () => pages.Typed().ToPdf(), [ExpectedPage.Read(pages.Typed())]);
        yield return CorpusCase.Of("typed-then-printed.jpg", pages.Typed(), Scanner);
        yield return new CorpusCase("packed-lzw.tif", () => TiffFile.Write([Bilevel(pages.Needs(81))], TiffCompression.Lzw), [ExpectedPage.Read(pages.Needs(81))]);
        yield return new CorpusCase("packed-jpeg.tif", () => TiffFile.Write([Scanner.Scan(pages.Needs(82), 82)], TiffCompression.Jpeg), [ExpectedPage.Read(pages.Needs(82))]);
    }

    private static Picture Bilevel(FilledPage page) => Device.Flatbed(new Density(150), ScanMode.Bilevel).Scan(page, 81);
}
