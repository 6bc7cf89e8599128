using System.Security.Cryptography;
using Forms.PageCodes;
using Forms.Printing;
using Forms.Templates;

namespace Forms.Layout;

/// <summary>
/// Lays a form out, page by page: rows of questions under numbered section titles, then the notice.
/// At normal size the pages are those of the template and what does not fit is a problem; in large print the rows flow over.
/// </summary>
public sealed class LayoutEngine
{
    private const double MostSpreadMm = 2.2;
    private const int TitleGaps = 3;

    private readonly LayoutStyle _style;
    private readonly FormTemplate _template;
    private readonly FormTexts _texts;
    private readonly PageFurniture _furniture;
    private readonly QuestionBlocks _blocks;
    private readonly PrintSize _size;
    private readonly string _source;
    private readonly IReadOnlyList<double> _spreadMm;
    private readonly List<PageDraft> _pages = [];
    private readonly List<LayoutProblem> _problems = [];

    private LayoutEngine(LoadedForm form, PrintSize size, IReadOnlyList<double> spreadMm)
    {
        _size = size;
        _spreadMm = spreadMm;
        _source = SourceOf(form);
        _style = LayoutStyle.For(size);
        _template = form.Template;
        _texts = form.Texts[TextLanguage.French];
        _furniture = new PageFurniture(_style, _texts, form.Commune);
        _blocks = new QuestionBlocks(_style, _texts);
    }

    /// <summary>Computes the geometry of a form at one size; the problems tell what does not fit, all at once.</summary>
    public static (FormLayout Layout, IReadOnlyList<LayoutProblem> Problems) Compute(LoadedForm form, PrintSize size)
    {
        // The first pass measures what each page leaves free, the second spreads it between the rows.
        var measuring = new LayoutEngine(form, size, []);
        var tight = measuring.Run();
        if (measuring._problems.Count > 0) return (tight, measuring._problems);
        var spread = new LayoutEngine(form, size, [.. measuring._pages.Select(measuring.FreePerGap)]);
        return (spread.Run(), spread._problems);
    }

    /// <summary>What a geometry depends on and a printed version may not change: its questions and its printed words.</summary>
    public static string SourceOf(LoadedForm form)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in (string[])["template.json", "texts.fr.json"]) hash.AppendData(File.ReadAllBytes(Path.Combine(form.Folder, name)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private PageDraft Page => _pages[^1];

    private double Spread => _pages.Count <= _spreadMm.Count ? _spreadMm[_pages.Count - 1] : 0;

    /// <summary>Free height of a page over its gaps; a title counts three times. A page that flows over is full by nature.</summary>
    private double FreePerGap(PageDraft page) =>
        _style.FlowsOver ? 0 : Math.Min(MostSpreadMm, Math.Max(0, _style.BodyBottomMm - page.YMm - 0.2) / Math.Max(1, page.Gaps));

    private FormLayout Run()
    {
        var number = 0;
        foreach (var page in _template.Pages)
        {
            if (_pages.Count == 0 || !_style.FlowsOver) NewPage();
            foreach (var section in page.Sections) Section(section, ++number);
        }

        Notice();
        _problems.AddRange(_furniture.Problems());
        for (var i = 0; i < _pages.Count; i++)
        {
            _furniture.Head(_pages[i], first: i == 0);
            _furniture.Foot(_pages[i], i + 1, _pages.Count, last: i == _pages.Count - 1);
        }

        var pages = _pages.Select((page, index) => page.Finish(index + 1, _furniture.Fiducials, _furniture.Codes, _furniture.CodeTexts));
        return new FormLayout(_template.Id, _template.Version, _size, _source, [.. pages]);
    }

    private void NewPage()
    {
        _pages.Add(new PageDraft(_style) { YMm = _pages.Count == 0 ? _furniture.FirstBodyTopMm : _style.NextBodyTopMm });
        if (_pages.Count == 1) _furniture.HowToFill(Page);
    }

    private void Section(Section section, int number)
    {
        var rows = Rows(section).ToList();
        Reserve(SectionTitleMm + rows[0].HeightMm, $"section {section.Id}");
        var y = Page.YMm + _style.SectionGapMm + Gap(TitleGaps);
        Page.Rule(_style.LeftMm, y, _style.RightMm, 0.35, 0);
        Page.Text(_style.LeftMm, y + 1.6 + PageDraft.Ascent(_style.SectionPt), _style.SectionPt, true, $"{number}.  {_texts.Sections[section.Id]}");
        Page.YMm = y + SectionTitleMm - _style.SectionGapMm;
        foreach (var row in rows)
        {
            Reserve(row.HeightMm, row.Name);
            foreach (var (block, x) in row.Blocks) block.Place(Page, x, Page.YMm);
            Page.YMm += row.HeightMm + _style.RowGapMm + Gap(1);
        }
    }

    /// <summary>Counts gaps of the page and gives the space that is spread into them.</summary>
    private double Gap(int parts)
    {
        Page.Gaps += parts;
        return parts * Spread;
    }

    private double SectionTitleMm => _style.SectionGapMm + 1.6 + _style.LineMm(_style.SectionPt) + 1.2;

    private IEnumerable<BlockRow> Rows(Section section)
    {
        BlockRow? row = null;
        foreach (var question in section.Questions)
        {
            if (row is not null && question.Print.Beside)
            {
                var x = row.RightMm + _style.BesideGapMm;
                var block = _blocks.Measure(question, _style.RightMm - x);
                if (x + block.WidthMm <= _style.RightMm + 0.01)
                {
                    row = row.With(block, x, question.Id.Value);
                    continue;
                }
            }

            if (row is not null) yield return row;
            var alone = _blocks.Measure(question, _style.BodyWidthMm);
            if (alone.WidthMm > _style.BodyWidthMm + 0.01)
                _problems.Add(new LayoutProblem($"question {question.Id}", $"must be at most {_style.BodyWidthMm:0} mm wide", $"{alone.WidthMm:0.0} mm"));
            row = new BlockRow([(alone, _style.LeftMm)], question.Id.Value);
        }

        if (row is not null) yield return row;
    }

    private void Notice()
    {
        var paragraphs = _texts.Notice.Select(text => TextMeasure.Wrap(text, _style.BodyWidthMm, _style.NoticePt, false)).ToList();
        Reserve(_style.SectionGapMm + 2, "notice");
        Page.YMm += _style.SectionGapMm + Gap(TitleGaps - 1);
        Page.Rule(_style.LeftMm, Page.YMm, _style.RightMm, 0.35, 0);
        Page.YMm += 2;
        foreach (var lines in paragraphs)
        {
            var height = lines.Count * _style.LineMm(_style.NoticePt);
            Reserve(height, "notice");
            Page.Paragraph(_style.LeftMm, Page.YMm, _style.NoticePt, false, lines);
            Page.YMm += height + 0.5;
        }
    }

    private void Reserve(double heightMm, string name)
    {
        if (Over(heightMm) <= 0) return;
        if (_style.FlowsOver) NewPage();
        // What is higher than a whole page fits on none.
        if (Over(heightMm) is var over and > 0)
            _problems.Add(new LayoutProblem($"page {_pages.Count}, {name}", $"must end over {_style.BodyBottomMm:0} mm", $"{over:0.0} mm too low"));
    }

    private double Over(double heightMm) => Page.YMm + heightMm - _style.BodyBottomMm;

    private sealed record BlockRow(IReadOnlyList<(AnswerBlock Block, double XMm)> Blocks, string Name)
    {
        public double HeightMm => Blocks.Max(item => item.Block.HeightMm);

        public double RightMm => Blocks.Max(item => item.XMm + item.Block.WidthMm);

        public BlockRow With(AnswerBlock block, double xMm, string name) => new([.. Blocks, (block, xMm)], $"{Name} and {name}");
    }
}
