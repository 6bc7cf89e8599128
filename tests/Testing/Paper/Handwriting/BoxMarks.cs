using Forms.Geometry;

namespace Testing.Paper.Handwriting;

/// <summary>The marks a hand puts into a tick box.</summary>
internal static class BoxMarks
{
    public static IEnumerable<InkPiece> Draw(MarkStyle style, PageRect box, Writer writer, Random random)
    {
        var pen = style switch
        {
            MarkStyle.LightPencil => Pen.Pencil(random.Between(0.3, 0.45), random),
            MarkStyle.Heavy => Pen.Any(PenKind.Felt, random),
            _ => writer.Pen,
        };
        return Lines(style, box, pen, random).SelectMany(line => pen.Trace(Curve.Trembling(line, writer.TremorMm, random), random));
    }

    /// <summary>The box filled in, which takes an answer back: often a mark first, then the filling over it.</summary>
    public static IEnumerable<InkPiece> Cancel(PageRect box, Writer writer, Random random)
    {
        var mark = random.Happens(0.7) ? Draw(random.Happens(0.6) ? MarkStyle.Cross : MarkStyle.Tick, box, writer, random) : [];
        var pen = writer.Pen with { WidthMm = Math.Max(writer.Pen.WidthMm, 0.45) };
        var area = box.Grown(-random.Between(0.15, 0.4));
        return mark.Concat(pen.Trace(ZigZag(area, pen.WidthMm * random.Between(0.75, 0.9), random), random));
    }

    private static IEnumerable<List<PagePoint>> Lines(MarkStyle style, PageRect box, Pen pen, Random random)
    {
        var area = Aimed(box, random);
        switch (style)
        {
            case MarkStyle.Tick:
                return [TickLine(area, 1.1, random)];
            case MarkStyle.Slash:
                return [random.Happens(0.8) ? Curve.Straight(BottomLeft(area), TopRight(area), 0.45, random) : Curve.Straight(TopLeft(area), BottomRight(area), 0.45, random)];
            case MarkStyle.Scribble:
                return [ZigZag(area.Grown(-0.2), pen.WidthMm * random.Between(2.4, 3.4), random)];
            case MarkStyle.Overshoot:
                return [TickLine(area, random.Between(1.7, 2.3), random)];
            case MarkStyle.LightPencil:
                return random.Happens(0.5) ? CrossLines(area, random) : [TickLine(area, 1.1, random)];
            case MarkStyle.Small:
                return CrossLines(area.Grown(-area.WidthMm * random.Between(0.27, 0.34)), random);
            case MarkStyle.Dot:
                var spot = area.Centre.Plus(random.Around(0, 0.6), random.Around(0, 0.6));
                return [Curve.Straight(spot, spot.Plus(random.Between(0.7, 1.2), random.Between(-0.4, 0.5)), 0.05, random)];
            case MarkStyle.NearlyFilled:
                return [ZigZag(box.Grown(-0.9), pen.WidthMm * random.Between(1.25, 1.4), random)];
            default:
                return CrossLines(area, random);
        }
    }

    /// <summary>Where the hand aimed: not quite the middle of the box, not quite its size.</summary>
    private static PageRect Aimed(PageRect box, Random random) =>
        box.Grown(random.Around(-0.35, 0.3)).Moved(random.Around(0, 0.4), random.Around(0, 0.4));

    private static IEnumerable<List<PagePoint>> CrossLines(PageRect area, Random random) =>
        [Curve.Straight(TopLeft(area), BottomRight(area), 0.3, random), Curve.Straight(TopRight(area), BottomLeft(area), 0.35, random)];

    private static List<PagePoint> TickLine(PageRect area, double scale, Random random)
    {
        var bottom = new PagePoint(area.XMm + area.WidthMm * random.Between(0.3, 0.45), area.BottomMm - area.HeightMm * random.Between(0.04, 0.18));
        var start = bottom.Plus(-area.WidthMm * random.Between(0.25, 0.4), -area.HeightMm * random.Between(0.3, 0.5));
        var end = bottom.Plus(area.WidthMm * scale * random.Between(0.5, 0.75), -area.HeightMm * scale * random.Between(0.75, 1));
        var bend = new PagePoint((bottom.XMm + end.XMm) / 2 + random.Around(-0.25, 0.15), (bottom.YMm + end.YMm) / 2 + random.Around(0.1, 0.15));
        return Curve.Through([start, bottom, bottom, bend, end]);
    }

    private static List<PagePoint> ZigZag(PageRect area, double stepMm, Random random)
    {
        var points = new List<PagePoint>();
        var right = false;
        for (var y = area.YMm; y <= area.BottomMm; y += stepMm / 2)
        {
            points.Add(new PagePoint((right ? area.RightMm : area.XMm) + random.Around(0, 0.18), y + random.Around(0, 0.06)));
            right = !right;
        }

        return Curve.Through(points);
    }

    private static PagePoint TopLeft(PageRect area) => area.Corners[0];

    private static PagePoint TopRight(PageRect area) => area.Corners[1];

    private static PagePoint BottomRight(PageRect area) => area.Corners[2];

    private static PagePoint BottomLeft(PageRect area) => area.Corners[3];
}
