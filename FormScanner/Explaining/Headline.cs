using System.Globalization;
using Forms.Answers;
using FormScanner.Locating;
using FormScanner.Reading;
using SkiaSharp;

namespace FormScanner.Explaining;

/// <summary>The words beside the scan: what became of the page, the figures it rests on, what to look at.</summary>
internal static class Headline
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static void Draw(SidePanel panel, string file, int filePage, CloseReading close)
    {
        var (title, colour) = Title(close.Reading);
        panel.Title(title, colour);
        panel.Paragraph(Place(file, filePage), quiet: true);
        if (close.Reading is PageReading.Read read) Summary(panel, read);
        else panel.Paragraph(Capitalised(ReadingWords.Outcome(close.Reading)));
        if (close.Reading is PageReading.UnknownCode(var text)) panel.Paragraph($"Le code dit : « {OneLine(text)} »");

        var facts = Facts(close).ToList();
        if (facts.Count == 0) return;
        panel.Heading("Mesures");
        foreach (var (name, value) in facts) panel.Fact(name, value);
    }

    /// <summary>Which page of which file this is.</summary>
    public static string Place(string file, int filePage) => string.Create(CultureInfo.InvariantCulture, $"{ShortName(file)}, page {filePage} du fichier");

    private static void Summary(SidePanel panel, PageReading.Read read)
    {
        var doubtful = read.Fields.Where(field => field.Answer.Certainty is Certainty.Check or Certainty.Illegible).ToList();
        var sure = read.Fields.Count(field => field.Answer.Certainty == Certainty.Sure);
        var empty = read.Fields.Count - doubtful.Count - sure;
        panel.Paragraph($"{Counted(sure, "réponse sûre", "réponses sûres")}, {doubtful.Count} à regarder, {Counted(empty, "vide", "vides")}.");
        foreach (var problem in read.Problems) panel.Warning(ReadingWords.Problem(problem));
        if (doubtful.Count > 0) panel.Warning($"À regarder : {string.Join(", ", doubtful.Select(field => field.Answer.Question))}");
    }

    private static (string Title, SKColor Colour) Title(PageReading reading) => reading switch
    {
        PageReading.Read => ("Page lue", Palette.Green),
        PageReading.Blank => ("Page blanche", Palette.QuietInk),
        PageReading.NotLocated => ("Page reconnue, non lue", Palette.Error),
        PageReading.BadFile => ("Fichier illisible", Palette.Error),
        _ => ("Page non lue", Palette.Error),
    };

    private static IEnumerable<(string Name, string Value)> Facts(CloseReading close)
    {
        if (close.Reading is PageReading.Read read)
        {
            yield return ("formulaire", string.Create(French, $"{read.Code.Form} version {read.Code.Version}"));
            yield return ("page, numéro", string.Create(French, $"{read.Code.Page}/{read.Code.Pages}, {read.Code.Serial}"));
            yield return ("code lu", Source(read.Source));
            yield return ("signature du code", read.MacOk switch { true => "vérifiée", false => "fausse", null => "non vérifiable ici" });
        }

        if (close.Found is { } found)
        {
            yield return ("repères noirs", string.Create(French, $"{found.Pose.Marks} sur {found.Page.Fiducials.Count}"));
            yield return ("écart moyen des repères", string.Create(French, $"{found.Pose.ResidualMm:0.00} mm"));
            yield return ("feuille tournée de", string.Create(French, $"{found.Pose.TurnedDegrees:0.0}°"));
        }
        else if (close.Reading is PageReading.NotLocated { ResidualMm: { } residual })
        {
            yield return ("écart moyen des repères", string.Create(French, $"{residual:0.00} mm"));
        }

        if (close.Reading is PageReading.Read { Dpi: var dpi }) yield return ("résolution", string.Create(French, $"{dpi:0} ppp"));
        if (close.Alignment is not { } alignment) yield break;
        yield return ("courbure du papier", string.Create(French, $"{alignment.BendMm:0.00} mm"));
        yield return ("cadres retrouvés", string.Create(French, $"{alignment.OutlinesFound * 100:0} %"));
    }

    private static string Source(CodeSource source) => source switch
    {
        CodeSource.BothCodes => "les deux",
        CodeSource.OneCode => "un sur deux",
        _ => "numéro en clair",
    };

    private static string Counted(int count, string one, string many) => string.Create(French, $"{count} {(count < 2 ? one : many)}");

    private static string Capitalised(string text) => char.ToUpper(text[0], French) + text[1..];

    private static string ShortName(string path)
    {
        const int longest = 40;
        var name = OneLine(Path.GetFileName(path));
        return name.Length <= longest ? name : name[..(longest - 1)] + "…";
    }

    // A name or a foreign code may hold anything.
    private static string OneLine(string text)
    {
        const int longest = 120;
        return new string([.. text.Take(longest).Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format ? '?' : c)]);
    }
}
