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
    private static readonly Device BlackAndWhite = Device.Flatbed(Fine, ScanMode.Bilevel);

    public static IEnumerable<CorpusCase> All(Fillings pages)
    {
        yield return CorpusCase.Of("mark-slash.tif", pages.Needs(70, MarkStyle.Slash), BlackAndWhite);
        yield return CorpusCase.Of("mark-scribble.tif", pages.Needs(71, MarkStyle.Scribble), BlackAndWhite);
        yield return CorpusCase.Of("mark-overshoot.tif", pages.Needs(72, MarkStyle.Overshoot), BlackAndWhite);
        yield return CorpusCase.Of("mark-small.jpg", pages.Needs(73, MarkStyle.Small), Scanner);
        yield return CorpusCase.Of("mark-heavy.tif", pages.Needs(74, MarkStyle.Heavy), BlackAndWhite);
        yield return CorpusCase.Of("pencil.jpg", pages.Needs(75, MarkStyle.LightPencil).With(PenKind.Pencil), Scanner);
        yield return CorpusCase.Of("felt-pen.tif", pages.Identity(76).With(PenKind.Felt), BlackAndWhite);
        yield return CorpusCase.Of("two-marks.tif", pages.TwoMarks(), BlackAndWhite);
        yield return CorpusCase.Of("cancelled.jpg", pages.Cancelled(), Scanner);
        yield return CorpusCase.Of("doubtful.jpg", pages.Doubtful(), Scanner);
        yield return CorpusCase.Of("nothing-filled-in.tif", pages.Empty(), BlackAndWhite);
        yield return CorpusCase.Of("digits.jpg", pages.Digits(), Device.Flatbed(Fine), 200);
        yield return CorpusCase.Of("letters.jpg", pages.Letters(), Device.Flatbed(Fine), 200);
        yield return CorpusCase.Of("large-print.webp", pages.Large(77, 1), Scanner);
        yield return CorpusCase.Of("large-print-slots.tif", pages.Large(78, 4), BlackAndWhite);
        yield return CorpusCase.Of("volunteer-offer.webp", pages.Offer(79), Scanner);
        yield return CorpusCase.Of("alert-register.webp", pages.Alert(80), Scanner);
        yield return new CorpusCase("typed.pdf", () => pages.Typed().ToPdf(), [ExpectedPage.Read(pages.Typed())]);
        yield return CorpusCase.Of("typed-then-printed.tif", pages.Typed(), BlackAndWhite);
        yield return new CorpusCase("packed-lzw.tif", () => TiffFile.Write([Bilevel(pages.Needs(81))], TiffCompression.Lzw), [ExpectedPage.Read(pages.Needs(81))]);
        yield return new CorpusCase("packed-jpeg.tif", () => TiffFile.Write([Scanner.Scan(pages.Needs(82), 82)], TiffCompression.Jpeg), [ExpectedPage.Read(pages.Needs(82))]);
    }

    private static Picture Bilevel(FilledPage page) => BlackAndWhite.Scan(page, 81);
}
