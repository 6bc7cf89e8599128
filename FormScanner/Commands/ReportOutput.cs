using Forms.Answers;
using FormScanner.Reading;

namespace FormScanner.Commands;

/// <summary>How page reports are shown.</summary>
internal interface IReportOutput
{
    void Write(PageReport report);
}

/// <summary>For scripts: the JSON of the command-line contract.</summary>
internal sealed class JsonOutput(TextWriter output, bool withPictures, bool withGlyphs) : IReportOutput
{
    public void Write(PageReport report)
    {
        output.WriteLine(ReportJson.Line(report, withPictures, withGlyphs));
        output.Flush();
    }
}

/// <summary>For people: each page, and each answer on a line of its own.</summary>
internal sealed class PlainOutput(TextWriter output) : IReportOutput
{
    public void Write(PageReport report)
    {
        output.WriteLine($"{report.File}, page {report.FilePage} : {ReadingWords.Outcome(report.Reading)}");
        if (report.Reading is not PageReading.Read read) return;
        foreach (var field in read.Fields.Where(field => field.Answer.Certainty != Certainty.Empty))
            output.WriteLine($"  {ReadingWords.Status(field.Answer.Certainty),-11} {field.Answer.Question,-18} {Shown(field)}");
        foreach (var problem in read.Problems) output.WriteLine($"  remarque    {ReadingWords.Problem(problem)}");
    }

    private static string Shown(FieldReading field) => field.Kind switch
    {
        "choice" => string.Join(", ", field.Answer.Values),
        "signature" => "encre présente",
        _ => field.Answer.Text ?? "(image)",
    };
}
