using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Forms.Privacy;

/// <summary>What a town hall must not ask or note about a person it helps: health, number of social security, income, origin, opinions and the like.</summary>
public static partial class ForbiddenSubjects
{
    // In small letters without accents, as words are compared; a plural ending is allowed for.
    private static readonly FrozenSet<string> Subjects =
    [
        "sante", "health", "maladie", "malade", "illness", "diagnostic", "diagnosis", "pathologie", "traitement", "treatment",
        "medicament", "medication", "medecin traitant", "votre medecin", "nom du medecin", "your doctor", "gir", "aggir",
        "dependance", "dependency", "taux d'incapacite", "taux d'invalidite", "type de handicap", "disability rate",
        "securite sociale", "numero de secu", "social security", "nir", "carte vitale",
        "revenu", "income", "salaire", "salary", "rsa", "aah", "apa", "pch", "iban", "rib", "compte bancaire", "carte bancaire", "bank account",
        "nationalite", "nationality", "titre de sejour", "residence permit", "origine", "religion", "opinion politique", "political opinion",
        "syndicat", "trade union", "orientation sexuelle", "sexual orientation",
        "situation familiale", "situation matrimoniale", "marital status", "divorce", "veuf", "veuve", "widow", "widower",
        "piece d'identite", "carte d'identite", "identity card", "passeport", "passport", "casier judiciaire", "criminal record",
        "digicode", "code de la porte", "code d'entree", "door code", "cle", "clef", "house key", "alarme", "alarm",
        "photo", "photographie", "photograph", "tutelle", "curatelle", "guardianship", "alcool", "alcohol", "difficile",
    ];

    // What people write of themselves, and no form would ask: why they need help instead of which.
    private static readonly FrozenSet<string> Causes =
    [
        "cancer", "tumeur", "chimio", "chimiotherapie", "dialyse", "diabete", "diabetique", "insuline", "alzheimer", "parkinson", "sclerose", "demence", "avc", "infarctus", "cardiaque",
        "epilepsie", "asthme", "hepatite", "sida", "vih", "depression", "depressif", "depressive", "psychiatre", "psychiatrie", "handicap", "handicape", "handicapee", "invalide", "invalidite",
        "infirme", "aveugle", "sourd", "sourde", "opere", "operee", "operation", "chirurgie", "hopital", "hospitalise", "hospitalisee", "fracture", "prothese", "ordonnance", "drogue",
    ];

    private static readonly Regex Pattern = Words(Subjects);
    private static readonly Regex AnswerPattern = Words([.. Subjects, .. Causes]);

    /// <summary>The first forbidden word in <paramref name="text"/>, in small letters without accents, or null when there is none.</summary>
    public static string? FindIn(string text)
    {
        var match = Pattern.Match(Plain(text));
        return match.Success ? match.Value : null;
    }

    /// <summary>The first word of an answer that says what is not to be noted, or why somebody needs help, as it was written; null when there is none.</summary>
    public static string? FindInAnswer(string text)
    {
        var written = text.Normalize(NormalizationForm.FormC);
        var letters = written.Index().SelectMany(sign => Plain(sign.Item.ToString()).Select(letter => (letter, sign.Index))).ToList();
        var match = AnswerPattern.Match(string.Concat(letters.Select(letter => letter.letter)));
        return match.Success ? written[letters[match.Index].Index..(letters[match.Index + match.Length - 1].Index + 1)] : null;
    }

    private static Regex Words(IEnumerable<string> subjects) => new(
        $@"\b(?:{string.Join('|', subjects.OrderByDescending(subject => subject.Length).Select(Regex.Escape))})(?:e?s)?\b",
        RegexOptions.CultureInvariant | RegexOptions.Compiled);

    private static string Plain(string text)
    {
        var letters = text.Normalize(NormalizationForm.FormD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            .Select(letter => letter == '’' ? '\'' : char.ToLowerInvariant(letter));
        return Blanks().Replace(string.Concat(letters), " ");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
