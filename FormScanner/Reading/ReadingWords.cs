using Forms.Answers;
using FormScanner.Imaging;
using FormScanner.Locating;

namespace FormScanner.Reading;

/// <summary>What clerks are told about a reading, in French: what it is and what to do next.</summary>
internal static class ReadingWords
{
    public static string Outcome(PageReading reading) => reading switch
    {
        PageReading.Read read => $"lue — {read.Code.Form} version {read.Code.Version}, page {read.Code.Page}/{read.Code.Pages}, n° {read.Code.Serial}",
        PageReading.UnknownCode => "code inconnu. Ce papier n’est pas un de nos formulaires, ou sa version n’est pas installée ici.",
        PageReading.NoCode => "aucun code trouvé. Vérifiez que c’est bien un formulaire de la mairie et que les codes ne sont pas cachés, puis numérisez de nouveau.",
        PageReading.NotLocated not => $"page {not.Code.Page}/{not.Code.Pages} du formulaire n° {not.Code.Serial} reconnue mais non lue : {Reason(not.Reason)}",
        PageReading.Blank => "page blanche.",
        PageReading.BadFile bad => ProblemWords.French(bad.ProblemCode),
        _ => throw new ArgumentOutOfRangeException(nameof(reading)),
    };

    public static string Status(Certainty certainty) => certainty switch
    {
        Certainty.Sure => "sûr",
        Certainty.Check => "à vérifier",
        Certainty.Illegible => "illisible",
        _ => "vide",
    };

    public static string Problem(string code) => code switch
    {
        "bad-mac" => "Le code de la page n’est pas signé par cette mairie : vérifiez d’où vient ce papier.",
        "codes-differ" => "Les deux codes de la page ne disent pas la même chose : vérifiez que deux papiers ne se chevauchent pas.",
        "code-from-clear-text" => "Les deux codes sont illisibles : le numéro imprimé en clair a été lu à la place.",
        "mark-missing" => "Un repère noir manque (coin plié, agrafe, papier coupé).",
        "black-and-white" => "Numérisation en noir et blanc : une écriture pâle peut avoir disparu. Réglez le scanner sur « niveaux de gris », ou comparez avec le papier.",
        "scanner-streak" => "Un trait traverse la page : nettoyez la vitre du scanner.",
        _ => code,
    };

    private static string Reason(NotLocatedReason reason) => reason switch
    {
        NotLocatedReason.TooFewMarks => "trop de repères noirs manquent. Posez la page bien à plat, entière, et numérisez de nouveau.",
        NotLocatedReason.LandmarksDisagree => "la page est trop déformée. Posez-la bien à plat et numérisez de nouveau.",
        NotLocatedReason.Distorted => "la page est vue de trop biais. Numérisez-la ou photographiez-la de face.",
        _ => "les cadres des réponses ne sont pas à leur place. Numérisez de nouveau l’original.",
    };
}
