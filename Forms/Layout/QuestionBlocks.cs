using Forms.Geometry;
using Forms.Printing;
using Forms.Templates;

namespace Forms.Layout;

/// <summary>Measures each kind of question: its label, its hint, and the boxes, cells or line of its answer.</summary>
internal sealed class QuestionBlocks(LayoutStyle style, FormTexts texts)
{
    private double Text => style.TextPt;

    public AnswerBlock Measure(Question question, double availableMm)
    {
        var words = texts.Questions[question.Id];
        var side = question.Print.Label;
        var column = side == LabelSide.Left ? style.LabelColumnMm : 0;
        var answer = Answer(question, words, availableMm - column);
        if (side == LabelSide.Left && column + answer.WidthMm > availableMm + 0.01)
        {
            // Large print has a wider label column: what no longer fits beside it goes under it.
            (side, column) = (LabelSide.Above, 0);
            answer = Answer(question, words, availableMm);
        }

        var label = side == LabelSide.None ? [] : TextMeasure.Wrap(words.Label, side == LabelSide.Left ? column - 3 : Math.Max(answer.WidthMm, Math.Min(availableMm, 60)), Text, bold: true);
        var hint = words.Hint is { } text ? TextMeasure.Wrap(text, side == LabelSide.Left ? availableMm - column : Math.Max(answer.WidthMm, 60), Text, bold: false) : [];
        var dot = question.Requirement is Requirement.Always;
        return side switch
        {
            LabelSide.Left => LabelledLeft(label, hint, answer, column, dot),
            LabelSide.Above => LabelledAbove(label, hint, answer, dot),
            _ => Bare(hint, answer, dot),
        };
    }

    private AnswerBlock LabelledLeft(IReadOnlyList<string> label, IReadOnlyList<string> hint, AnswerBlock answer, double column, bool dot)
    {
        var labelMm = label.Count * style.LineMm(Text);
        var hintMm = hint.Count * style.LineMm(Text);
        var height = Math.Max(labelMm, answer.HeightMm + hintMm);
        return new AnswerBlock(column + answer.WidthMm, height, (page, x, y) =>
        {
            var firstRow = Math.Min(answer.HeightMm, style.TickPitchMm);
            var top = labelMm <= firstRow ? y + (firstRow - labelMm) / 2 : y;
            page.Paragraph(x, top, Text, true, label);
            if (dot) Dot(page, x, top);
            answer.Place(page, x + column, y);
            page.Paragraph(x + column, y + answer.HeightMm, Text, false, hint);
        });
    }

    private AnswerBlock LabelledAbove(IReadOnlyList<string> label, IReadOnlyList<string> hint, AnswerBlock answer, bool dot)
    {
        var labelMm = label.Count * style.LineMm(Text) + 0.4;
        var hintMm = hint.Count * style.LineMm(Text);
        var words = label.Select(line => TextMeasure.WidthMm(line, Text, true)).Concat(hint.Select(line => TextMeasure.WidthMm(line, Text, false)));
        var width = Math.Max(answer.WidthMm, words.DefaultIfEmpty().Max());
        return new AnswerBlock(width, labelMm + hintMm + answer.HeightMm, (page, x, y) =>
        {
            page.Paragraph(x, y, Text, true, label);
            if (dot) Dot(page, x, y);
            page.Paragraph(x, y + labelMm - 0.4, Text, false, hint);
            answer.Place(page, x, y + labelMm + hintMm);
        });
    }

    private AnswerBlock Bare(IReadOnlyList<string> hint, AnswerBlock answer, bool dot)
    {
        var hintMm = hint.Count * style.LineMm(Text);
        return new AnswerBlock(answer.WidthMm, answer.HeightMm + hintMm, (page, x, y) =>
        {
            answer.Place(page, x, y);
            if (dot) Dot(page, x, y + (style.TickPitchMm - style.LineMm(Text)) / 2);
            page.Paragraph(x, y + answer.HeightMm, Text, false, hint);
        });
    }

    /// <summary>The black dot of a necessary answer hangs in the margin, so that every text keeps one left edge.</summary>
    private void Dot(PageDraft page, double xMm, double topMm) =>
        page.Add(new PenStroke([new PagePoint(xMm - 1.5, topMm + style.LineMm(Text) * 0.5)], 1.4, 0));

    private AnswerBlock Answer(Question question, QuestionTexts words, double widthMm) => question switch
    {
        Question.Choice { Grid: { } grid } choice => Grid(choice, grid, words, widthMm),
        Question.Choice choice => Ticks(choice, words, widthMm),
        Question.Cells cells => CellRow(cells),
        Question.Line line => WritingLine(line, widthMm),
        Question.Signature signature => SignatureFrame(signature),
        _ => throw new ArgumentOutOfRangeException(nameof(question), question.GetType().Name, "no layout for this kind of question"),
    };

    private AnswerBlock Ticks(Question.Choice choice, QuestionTexts words, double widthMm)
    {
        var columns = Math.Clamp(choice.Print.Columns - (choice.Print.Columns > 1 ? style.ColumnsLess : 0), 1, Math.Max(1, choice.Options.Count));
        var pitch = widthMm / columns;
        var textWidth = pitch - style.BoxMm - style.BoxToTextMm - 1;
        var labels = choice.Options.Select(value => TextMeasure.Wrap(words.Options[value], textWidth, Text, bold: false)).ToList();
        var rows = labels.Chunk(columns)
            .Select(row => Math.Max(style.TickPitchMm, row.Max(lines => lines.Count) * style.LineMm(Text) + style.TickPitchMm - style.BoxMm))
            .ToList();
        var lefts = ColumnLefts(labels, columns, pitch, widthMm);
        return new AnswerBlock(widthMm, rows.Sum(), (page, x, y) =>
        {
            var boxes = new List<ChoiceBox>();
            var top = y;
            for (var i = 0; i < choice.Options.Count; i++)
            {
                if (i > 0 && i % columns == 0) top += rows[i / columns - 1];
                boxes.Add(new ChoiceBox(choice.Options[i], TickLine(page, x + lefts[i % columns], top, rows[i / columns], labels[i])));
            }

            page.Add(new LayoutField.Choice(choice.Id, choice.Many, boxes));
        });
    }

    /// <summary>
    /// Equal columns, so that boxes stand under one another; but when a single row would bring some words closer than three
    /// millimetres to the next box, each column takes the width of its words and the rest is shared out.
    /// </summary>
    private double[] ColumnLefts(List<IReadOnlyList<string>> labels, int columns, double pitch, double widthMm)
    {
        var widths = labels.Select(lines => style.BoxMm + style.BoxToTextMm + lines.Max(line => TextMeasure.WidthMm(line, Text, false))).ToList();
        var lefts = new double[columns];
        var crowded = labels.Count <= columns && widths.SkipLast(1).Any(width => width > pitch - 3);
        var gap = crowded ? Math.Max(0, widthMm - widths.Sum()) / Math.Max(1, labels.Count - 1) : 0;
        for (var i = 1; i < columns; i++)
            lefts[i] = crowded && i < widths.Count ? lefts[i - 1] + widths[i - 1] + Math.Min(gap, 12) : i * pitch;
        return lefts;
    }

    private PageRect TickLine(PageDraft page, double xMm, double topMm, double rowMm, IReadOnlyList<string> label)
    {
        var textMm = label.Count * style.LineMm(Text);
        page.Paragraph(xMm + style.BoxMm + style.BoxToTextMm, topMm + (rowMm - textMm) / 2, Text, false, label);
        return new PageRect(xMm, topMm + (rowMm - style.BoxMm) / 2, style.BoxMm, style.BoxMm);
    }

    private AnswerBlock Grid(Question.Choice choice, ChoiceGrid grid, QuestionTexts words, double widthMm)
    {
        double Width(string code) => TextMeasure.WidthMm(words.Options[code], Text, false);
        var extras = choice.Options.Except(grid.Values).ToList();
        var extrasMm = extras.Select(value => style.BoxMm + style.BoxToTextMm + Width(value) + 2).DefaultIfEmpty().Max();
        double HeadMm(IReadOnlyList<string> rows) => Math.Max(rows.Max(Width) + 4, extrasMm);

        // Where the names of the columns would touch, as the days of the week do in large print, rows and columns change places.
        var turned = grid.Columns.Max(Width) > (widthMm - HeadMm(grid.Rows)) / grid.Columns.Count;
        var (rowCodes, columnCodes) = turned ? (grid.Columns, grid.Rows) : (grid.Rows, grid.Columns);
        var headMm = HeadMm(rowCodes);
        var pitch = Math.Min((widthMm - headMm) / columnCodes.Count, 40);
        // A single extra answer stands in the corner over the row names; further ones get rows of their own.
        var head = extras.Count == 0 ? style.LineMm(Text) + 0.5 : style.TickPitchMm;
        var height = head + (rowCodes.Count + Math.Max(0, extras.Count - 1)) * style.TickPitchMm;
        return new AnswerBlock(widthMm, height, (page, x, y) =>
        {
            var boxes = new Dictionary<string, ChoiceBox>();
            for (var column = 0; column < columnCodes.Count; column++)
            {
                var middle = x + headMm + (column + 0.5) * pitch;
                page.Text(middle - Width(columnCodes[column]) / 2, y + head - style.LineMm(Text) - 0.5 + PageDraft.Ascent(Text), Text, false, words.Options[columnCodes[column]]);
            }

            for (var row = 0; row < rowCodes.Count; row++)
            {
                var top = y + head + row * style.TickPitchMm;
                page.Paragraph(x, top + (style.TickPitchMm - style.LineMm(Text)) / 2, Text, false, [words.Options[rowCodes[row]]]);
                for (var column = 0; column < columnCodes.Count; column++)
                {
                    var left = x + headMm + (column + 0.5) * pitch - style.BoxMm / 2;
                    var area = new PageRect(left, top + (style.TickPitchMm - style.BoxMm) / 2, style.BoxMm, style.BoxMm);
                    var value = turned ? ChoiceGrid.Value(columnCodes[column], rowCodes[row]) : ChoiceGrid.Value(rowCodes[row], columnCodes[column]);
                    boxes[value] = new ChoiceBox(value, area);
                }
            }

            for (var i = 0; i < extras.Count; i++)
            {
                var top = i == 0 ? y : y + head + (rowCodes.Count + i - 1) * style.TickPitchMm;
                boxes[extras[i]] = new ChoiceBox(extras[i], TickLine(page, x, top, style.TickPitchMm, [words.Options[extras[i]]]));
            }

            page.Add(new LayoutField.Choice(choice.Id, choice.Many, [.. choice.Options.Select(value => boxes[value])]));
        });
    }

    private AnswerBlock CellRow(Question.Cells cells)
    {
        var lefts = new double[cells.Length];
        for (var i = 1; i < cells.Length; i++)
            lefts[i] = lefts[i - 1] + style.CellWidthMm + style.CellGapMm + (StartsGroup(cells.Format, i) ? style.GroupGapMm : 0);
        return new AnswerBlock(lefts[^1] + style.CellWidthMm, style.CellHeightMm + 0.5, (page, x, y) =>
            page.Add(new LayoutField.Cells(cells.Id, cells.Alphabet, cells.Format,
                [.. lefts.Select(left => new PageRect(x + left, y, style.CellWidthMm, style.CellHeightMm))])));
    }

    private static bool StartsGroup(CellFormat format, int index) => format switch
    {
        CellFormat.Phone => index % 2 == 0,
        CellFormat.Date => index is 2 or 4,
        _ => false,
    };

    private AnswerBlock WritingLine(Question.Line line, double widthMm) =>
        new(widthMm, style.LineHeightMm, (page, x, y) =>
        {
            var area = new PageRect(x, y, widthMm, style.LineHeightMm - 1);
            page.Rule(x, area.BottomMm, x + widthMm, style.FrameMm, style.FrameGrey);
            page.Add(new LayoutField.Line(line.Id, area));
        });

    private AnswerBlock SignatureFrame(Question.Signature signature) =>
        new(style.SignatureWidthMm, style.SignatureHeightMm, (page, x, y) =>
            page.Add(new LayoutField.Signature(signature.Id, new PageRect(x, y, style.SignatureWidthMm, style.SignatureHeightMm))));
}
