using System.Text.Json;
using Forms.Answers;
using Forms.PageCodes;
using FormScanner.Imaging;
using FormScanner.Locating;
using FormScanner.Reading;
using FormScanner.Tests.Paper;
using Testing;
using Testing.Paper;

namespace FormScanner.Tests.Reading;

/// <summary>
/// Every committed page is read as a person would read it: the right outcome, no tick decided wrongly, nothing picked where
/// two marks stand, no cells sure and wrong, ink in cells and signatures seen. What a page may be sent to « check » for is bounded as well.
/// </summary>
[TestClass]
public sealed class CorpusTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    // Scribbles, stains and streaks are for a person to look at; elsewhere a page of ours asks for nobody.
    private static readonly string[] MayAskForAPerson =
    [
        "alert-register.webp", "cancelled.jpg", "coffee.jpg", "doubtful.jpg", "mark-scribble.tif", "salt-and-pepper.tif", "streak-through-boxes.jpg",
        "streak.jpg", "two-marks.tif",
    ];

    // A speck on a line is shown to a person, who sees at once that nobody wrote there.
    private static readonly string[] MayShowSpecksOnALine = ["coffee.jpg", "fax-identity.tif", "salt-and-pepper.tif"];

    private static string Folder => Path.Combine(Repository.Root, "tests/FormScanner.Tests/Corpus");

    public static IEnumerable<object[]> Pages() =>
        Directory.EnumerateFiles(Folder, "*.expected.json").Order(StringComparer.Ordinal)
            .Select(path => new object[] { Path.GetFileName(path)[..^".expected.json".Length] });

    [TestMethod]
    public void The_corpus_holds_at_least_forty_pages() => Assert.IsGreaterThanOrEqualTo(40, Pages().Count());

    [TestMethod]
    [DynamicData(nameof(Pages))]
    public async Task Each_corpus_page_is_read_as_it_was_filled(string name)
    {
        var expected = JsonSerializer.Deserialize<ExpectedFile>(await File.ReadAllTextAsync(Path.Combine(Folder, name + ".expected.json")), Json)!;
        var reports = await ReadAsync(Path.Combine(Folder, name));
        CollectionAssert.AreEqual(
            expected.Pages.Select(page => page.Outcome).ToList(), reports.ConvertAll(report => report.Reading.OutcomeWord), $"outcomes of {name}");
        var mistakes = expected.Pages.Zip(reports)
            .Where(pair => pair.Second.Reading is PageReading.Read)
            .SelectMany(pair => Mistakes(name, pair.First.Truth!, (PageReading.Read)pair.Second.Reading))
            .ToList();
        Assert.IsEmpty(mistakes, string.Join('\n', mistakes));
    }

    [TestMethod]
    [DataRow("flatbed-300-bilevel.tif", true)]
    [DataRow("fax.tif", true)]
    [DataRow("flatbed-150-grey.jpg", false)]
    [DataRow("faint.jpg", false)]
    [DataRow("typed.pdf", false)]
    public async Task A_scan_in_black_and_white_is_told_since_pale_writing_may_be_gone(string name, bool told)
    {
        var reports = await ReadAsync(Path.Combine(Folder, name));
        Assert.AreEqual(told, ((PageReading.Read)reports[0].Reading).Problems.Contains("black-and-white"));
    }

    private static async Task<List<PageReport>> ReadAsync(string file)
    {
        var layouts = PublishedLayouts.Load(Path.Combine(Repository.Root, "forms-templates"));
        using var reader = new FileReader(
            new PageSource(new ReadLimits(), TimeProvider.System), () => new PageReader(layouts, PaperReads.Knowledge, PageCodeKeys.None, ReaderLimits.Default),
            workers: 1, withPictures: false, TimeProvider.System);
        var reports = new List<PageReport>();
        await foreach (var report in reader.ReadAsync([file], CancellationToken.None)) reports.Add(report);
        return reports;
    }

    private static IEnumerable<string> Mistakes(string file, PageTruth truth, PageReading.Read read)
    {
        if (read.Code.Text != truth.CodeText) yield return $"code: want {truth.CodeText}, read {read.Code.Text}";
        foreach (var field in read.Fields)
        {
            var want = truth.Field(field.Answer.Question.Value);
            if (Mistake(file, want, field.Answer) is { } mistake) yield return $"{want.Id}: {mistake}";
        }
    }

    private static string? Mistake(string file, FieldTruth want, Answer answer) => want.Kind switch
    {
        "choice" => Ticks(file, want, answer),
        "cells" when answer.Certainty == Certainty.Sure && answer.Text != want.Text => $"want {want.Text}, read {answer.Text} for sure",
        "line" when want.IsEmpty && MayShowSpecksOnALine.Contains(file) => null,
        _ => want.IsEmpty == (answer.Certainty == Certainty.Empty) ? null : $"want {(want.IsEmpty ? "empty" : "ink")}, read {answer.Certainty}",
    };

    private static string? Ticks(string file, FieldTruth want, Answer answer)
    {
        if (answer.Certainty == Certainty.Check)
            return want.MustCheck || MayAskForAPerson.Contains(file) ? null : $"sent to check, want [{string.Join(' ', want.Values)}]";
        if (want.MustCheck) return $"decided as [{string.Join(' ', answer.Values)}] where nobody can decide";
        return want.Values.Order().SequenceEqual(answer.Values.Order()) ? null : $"want [{string.Join(' ', want.Values)}], read [{string.Join(' ', answer.Values)}]";
    }

    private sealed record ExpectedFile(string File, IReadOnlyList<ExpectedPage> Pages);

    private sealed record ExpectedPage(string Outcome, PageTruth? Truth);
}
