using Forms.Geometry;
using Testing.Paper;
using Testing.Paper.Files;
using Testing.Paper.Spoiling;

namespace Benchmarks.Corpus;

/// <summary>Sheets to which something has happened, and sheets that are not ours.</summary>
internal static class SheetCases
{
    private static readonly Device Scanner = Device.Flatbed(new Density(150));

    public static IEnumerable<CorpusCase> All(Fillings pages)
    {
        foreach (var percent in (int[])[94, 97, 103])
            yield return CorpusCase.Of($"printed-{percent}.png", pages.Needs(50 + percent), Clean.Seeing(Warp.Scaled(percent / 100.0, percent / 100.0)));
        yield return CorpusCase.Of("cropped-left.png", pages.Needs(51), Clean.Then((picture, _) => PictureChange.Cropped(picture, 5, 0, 0, 0)));
        yield return CorpusCase.Of("cropped-bottom.png", pages.Needs(52), Clean.Then((picture, _) => PictureChange.Cropped(picture, 0, 0, 0, 5)));
        yield return CorpusCase.Of("faint.jpg", pages.Needs(53), Scanner.Then((picture, _) => PictureChange.Faint(picture, 150)));
        yield return CorpusCase.Of("folded-corner.jpg", pages.Needs(54), Scanner.Of((sheet, random) => Damage.FoldedCorner(sheet, SheetCorner.TopLeft, 36, random)));
        yield return CorpusCase.Of("folded-over-a-code.jpg", pages.Needs(55), Scanner.Of((sheet, random) => Damage.FoldedCorner(sheet, SheetCorner.TopRight, 48, random)));
        yield return CorpusCase.Of("stapled.jpg", pages.Needs(56), Scanner.Of((sheet, random) => Damage.Stapled(sheet, SheetCorner.TopLeft, random)));
        yield return Coded("code-torn.jpg", pages.Needs(57), CodeDamage.Torn, 0);
        yield return Coded("code-scribbled.jpg", pages.Identity(58), CodeDamage.Scribbled, 1);
        yield return Coded("both-codes-torn.jpg", pages.Needs(59), CodeDamage.Torn, 0, 1);
        yield return Coded("both-codes-scribbled.jpg", pages.Identity(60), CodeDamage.Scribbled, 0, 1);
        yield return CorpusCase.Of("coffee.jpg", pages.Needs(61), Device.Flatbed(new Density(150), ScanMode.Colour).Of((sheet, random) => Damage.CoffeeStain(sheet, new PagePoint(70, 110), random)));
        yield return CorpusCase.Of("bleed-through.jpg", pages.Needs(62), Scanner.Of((sheet, _) => Damage.BleedThrough(sheet, pages.Identity(62).Render(sheet.Density), 0.16)));
        yield return CorpusCase.Of("salt-and-pepper.tif", pages.Needs(63), Clean.Then((picture, random) => Tone.SaltAndPepper(picture, 2500, random)));
        yield return CorpusCase.Unread("blank-back.jpg", "blank", () => Damage.BlankBack(pages.Empty().Render(Scanner.Sheet)), Scanner);
        yield return CorpusCase.Unread("blank-back-shows-through.jpg", "blank", () => BackOf(pages.Identity(64)), Scanner);
        yield return CorpusCase.Unread("foreign-code.png", "unknown-code", () => ForeignSheet.Letter(Scanner.Sheet, "https://www.exemple.fr/reunions?mois=11"), Clean);
        yield return CorpusCase.Unread("code-of-another-form.png", "unknown-code", () => ForeignSheet.Letter(Scanner.Sheet, "FR1:OLD-REQUEST:7:1/1:0KT6M9WX3P:0ABCDEFGHJKMNP"), Clean);
        yield return CorpusCase.Unread("letter.png", "no-code", () => ForeignSheet.Letter(Scanner.Sheet), Clean);
        yield return CorpusCase.Unread(
            "lower-half-only.jpg", "not-located", () => pages.Needs(65).Render(Scanner.Sheet), Scanner.Then((picture, _) => PictureChange.Cropped(picture, 0, 150, 0, 0)));
        yield return new CorpusCase(
            "cut-short.jpg", () => PictureFile.Jpeg(Scanner.Scan(pages.Needs(66), 66), 60)[..40_000], [ExpectedPage.None("bad-file")]);
    }

    // Black and white: grain would make the PNG ten times as large.
    private static Device Clean => Device.Flatbed(new Density(150), ScanMode.Bilevel);

    private static CorpusCase Coded(string name, FilledPage page, Func<Picture, Forms.Layout.PrintedSquare, Random, Picture> damage, params int[] codes) =>
        // The code in clear must be read when both are gone: that takes 200 dpi.
        CorpusCase.Of(name, page, Device.Flatbed(new Density(codes.Length > 1 ? 200 : 150)).Of((sheet, random) => codes.Aggregate(sheet, (so, code) => damage(so, page.Layout.Codes[code], random))));

    private static Picture BackOf(FilledPage page)
    {
        var front = page.Render(Scanner.Sheet);
        return Damage.BleedThrough(Damage.BlankBack(front), front, 0.1);
    }
}
