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
        var width = Math.Max(answer.WidthMm, label.Concat(hint).Select(line => TextMeasure.WidthMm(line, Text, true)).DefaultIfEmpty().Max());
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
        page.Add(new PenStroke([new PagePoint(xMm - 2.2, topMm + style.LineMm(Text) * 0.46)], 1.7, 0));

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
        var natural = columns == 1 ? widthMm : pitch * columns;
        return new AnswerBlock(natural, rows.Sum(), (page, x, y) =>
        {
            var boxes = new List<ChoiceBox>();
            var top = y;
            for (var i = 0; i < choice.Options.Count; i++)
            {
                if (i > 0 && i % columns == 0) top += rows[i / columns - 1];
                var left = x + i % columns * pitch;
                boxes.Add(new ChoiceBox(choice.Options[i], TickLine(page, left, top, rows[i / columns], labels[i])));
            }

            page.Add(new LayoutField.Choice(choice.Id, choice.Many, boxes));
        });
    }

    private PageRect TickLine(PageDraft page, double xMm, double topMm, double rowMm, IReadOnlyList<string> label)
    {
        var textMm = label.Count * style.LineMm(Text);
        page.Paragraph(xMm + style.BoxMm + style.BoxToTextMm, topMm + (rowMm - textMm) / 2, Text, false, label);
        return new PageRect(xMm, topMm + (rowMm - style.BoxMm) / 2, style.BoxMm, style.BoxMm);
    }

    private AnswerBlock Grid(Question.Choice choice, ChoiceGrid grid, QuestionTexts words, double widthMm)
    {
        var extras = choice.Options.Except(grid.Values).ToList();
        var headMm = grid.Rows.Max(row => TextMeasure.WidthMm(words.Options[row], Text, false)) + 4;
        var pitch = (widthMm - headMm) / grid.Columns.Count;
        var head = style.LineMm(Text) + 0.5;
        var extraLines = extras.Select(value => TextMeasure.Wrap(words.Options[value], widthMm - style.BoxMm - style.BoxToTextMm, Text, false)).ToList();
        var height = head + (grid.Rows.Count + extras.Count) * style.TickPitchMm;
        return new AnswerBlock(widthMm, height, (page, x, y) =>
        {
            var boxes = new List<ChoiceBox>();
            for (var column = 0; column < grid.Columns.Count; column++)
            {
                var middle = x + headMm + (column + 0.5) * pitch;
                var name = words.Options[grid.Columns[column]];
                page.Text(middle - TextMeasure.WidthMm(name, Text, false) / 2, y + PageDraft.Ascent(Text), Text, false, name);
            }

            for (var row = 0; row < grid.Rows.Count; row++)
            {
                var top = y + head + row * style.TickPitchMm;
                page.Paragraph(x, top + (style.TickPitchMm - style.LineMm(Text)) / 2, Text, false, [words.Options[grid.Rows[row]]]);
                for (var column = 0; column < grid.Columns.Count; column++)
                {
                    var left = x + headMm + (column + 0.5) * pitch - style.BoxMm / 2;
                    var area = new PageRect(left, top + (style.TickPitchMm - style.BoxMm) / 2, style.BoxMm, style.BoxMm);
                    boxes.Add(new ChoiceBox(ChoiceGrid.Value(grid.Rows[row], grid.Columns[column]), area));
                }
            }

            for (var i = 0; i < extras.Count; i++)
            {
                var top = y + head + (grid.Rows.Count + i) * style.TickPitchMm;
                boxes.Add(new ChoiceBox(extras[i], TickLine(page, x, top, style.TickPitchMm, extraLines[i])));
            }

            page.Add(new LayoutField.Choice(choice.Id, choice.Many, boxes));
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
