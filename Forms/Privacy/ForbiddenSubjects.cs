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

    private static readonly Regex Pattern = new(
        $@"\b(?:{string.Join('|', Subjects.OrderByDescending(subject => subject.Length).Select(Regex.Escape))})(?:e?s)?\b",
        RegexOptions.CultureInvariant | RegexOptions.Compiled);

    /// <summary>The first forbidden word in <paramref name="text"/>, in small letters without accents, or null when there is none.</summary>
    public static string? FindIn(string text)
    {
        var match = Pattern.Match(Plain(text));
        return match.Success ? match.Value : null;
    }

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
