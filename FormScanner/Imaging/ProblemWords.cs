namespace FormScanner.Imaging;

/// <summary>What a clerk reads about a <see cref="ReadProblem"/>: what happened and what to do next.</summary>
internal static class ProblemWords
{
    public static string French(string code) => code switch
    {
        "empty-file" => "Le fichier est vide. Numérisez la page de nouveau.",
        "not-found" => "Le fichier n’existe plus à cet endroit. Vérifiez son nom et son dossier.",
        "no-access" => "Le fichier ne peut pas être ouvert. Vérifiez qu’il n’est pas utilisé ailleurs, ou demandez au service informatique.",
        "not-a-file" => "Ce n’est pas un fichier ordinaire (raccourci, dossier ou périphérique). Copiez le fichier lui-même dans le dossier.",
        "unknown-kind" => "Ce fichier n’est ni un PDF ni une image lisible. Enregistrez la numérisation en PDF, JPEG, PNG ou TIFF.",
        "too-large" => "Le fichier est trop lourd. Numérisez en niveaux de gris à 300 ppp, ou en plusieurs fichiers.",
        "too-many-pages" => "Le fichier a trop de pages. Numérisez la pile en plusieurs fois.",
        "too-many-pixels" or "side-too-long" => "L’image est trop grande. Numérisez à 300 ppp, format A4.",
        "too-slow" => "La page demande trop de temps. Numérisez-la de nouveau, seule, à 300 ppp.",
        "truncated" => "Le fichier est incomplet : la copie ou la numérisation a été interrompue. Recommencez-la.",
        "not-reached" => "Une page précédente du fichier a arrêté la lecture. Numérisez cette page de nouveau, à part.",
        "encrypted" => "Le PDF est protégé par un mot de passe. Enregistrez-le sans mot de passe, ou numérisez le papier.",
        _ => "Le fichier est abîmé et ne peut pas être lu. Numérisez la page de nouveau.",
    };
}
