using Forms.Geometry;
using Forms.Layout;
using Forms.PageCodes;
using FormScanner.Imaging;

namespace FormScanner.Locating;

/// <summary>
/// Reads the code in clear when both QR codes are destroyed. The five marks alone give the pose, in whichever of four turns;
/// serial and tag stand in cells of known place and are compared with the 32 symbols as the printer draws them. Form and page
/// are not read but tried: of all pages that exist, the one whose tag vouches for the serial is the one. Nothing else is believed.
/// </summary>
internal sealed class ClearCodeReader(PublishedLayouts layouts, PageCodeKeys keys, LocatingLimits limits)
{
    // Of the 13 symbols of a tag so many may be misread: by chance a wrong code comes as near once in 10^14.
    private const int MostTagMistakes = 3;

    public (PageCode Code, PageLayout Page, Homography Pose)? Read(PagePyramid pyramid, CancellationToken cancellation)
    {
        // Marks and the places of the code in clear are the same on all pages: any will do to find the pose.
        if (layouts.All.Count == 0) return null;
        var pattern = layouts.All[0].Pages[0];
        foreach (var pose in MarkPoses.Find(pyramid, pattern, limits))
        {
            cancellation.ThrowIfCancellationRequested();
            if (BestCode(pyramid.Full, pattern, pose) is { } code && layouts.Find(code) is { } page) return (code, page, pose);
        }

        return null;
    }

    private PageCode? BestCode(GreyImage image, PageLayout pattern, Homography pose)
    {
        for (var copy = 0; copy < pattern.CodeTexts.Count; copy++)
        {
            var area = pattern.CodeTexts[copy];
            var serial = Line(image, pose, area, ClearCodeCells.Lines[0], PageSerial.Length, copy == 0);
            var tag = Line(image, pose, area, ClearCodeCells.Lines[1], PageCode.TagLength, copy == 0);
            if (serial is not null && tag is not null && Vouched(serial, tag) is { } code) return code;
        }

        return null;
    }

    /// <summary>The page that the tag vouches for when the serial is as read, or with its least certain symbol replaced by the second guess.</summary>
    private PageCode? Vouched(IReadOnlyList<ClearSymbol> serial, IReadOnlyList<ClearSymbol> tag)
    {
        var readTag = string.Concat(tag.Select(symbol => symbol.Best));
        foreach (var text in Variants(serial))
        {
            if (PageSerial.TryParse(text) is not { } parsed) continue;
            foreach (var layout in layouts.All)
            {
                foreach (var page in layout.Pages)
                {
                    var printed = PageCode.Create(layout.Form, layout.Version, layout.Size, page.Page, layout.Pages.Count, parsed, keys, readTag[0]);
                    if (printed is not null && printed.Tag.Zip(readTag).Count(pair => pair.First != pair.Second) <= MostTagMistakes) return printed;
                }
            }
        }

        return null;
    }

    private static IEnumerable<string> Variants(IReadOnlyList<ClearSymbol> serial)
    {
        yield return string.Concat(serial.Select(symbol => symbol.Best));
        foreach (var doubted in serial.Select((symbol, index) => (symbol.Lead, index)).OrderBy(item => item.Lead).Take(3))
            yield return string.Concat(serial.Select((symbol, index) => index == doubted.index ? symbol.Second : symbol.Best));
    }

    private static List<ClearSymbol>? Line(GreyImage image, Homography pose, PageRect area, int line, int count, bool atRight)
    {
        var symbols = ClearCodeCells.Of(area, line, count, atRight).Select(cell => ClearSymbol.Read(image, pose, cell)).ToList();
        return symbols.TrueForAll(symbol => symbol is not null) ? [.. symbols.OfType<ClearSymbol>()] : null;
    }
}
