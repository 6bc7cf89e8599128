using Forms.Reading;
using FormScanner.Imaging;

namespace FormScanner.Inbox;

/// <summary>What a clerk reads about a page or file that was not read.</summary>
internal sealed record RejectionWords(string Why, string WhatToDo)
{
    public static RejectionWords Of(ReadPage.Unread page) => page.Outcome == "bad-file" ? OfProblem(page.Problem ?? "") : Of(page.Outcome);

    public static RejectionWords Of(string code) => code switch
    {
        "unknown-code" => new(
            "La page porte un code, mais d’un formulaire que ce poste ne connaît pas.",
            "Vérifiez qu’il s’agit bien d’un formulaire de la commune. Si oui, demandez au service informatique d’installer sa version sur ce poste. Sinon, rangez la feuille avec le courrier ordinaire."),
        "no-code" => new(
            "Aucun code n’a été trouvé sur la page.",
            "Si c’est un de nos formulaires, remettez la feuille bien à plat, sans agrafe ni pli sur les coins, et numérisez-la de nouveau à 300 ppp. Si c’est un autre papier, retirez-le de la pile."),
        "not-located" => new(
            "C’est un de nos formulaires, mais la page est trop déformée ou coupée pour être lue sûrement.",
            "Numérisez de nouveau la feuille entière, bord compris, à plat, à 300 ppp. Si cela ne suffit pas, saisissez la demande au guichet."),
        "too-slow" => new(
            "La lecture du fichier a pris trop de temps et a été arrêtée.",
            "Numérisez de nouveau les feuilles à 300 ppp en niveaux de gris, en plusieurs fichiers si la pile est grande."),
        "too-much-memory" => new(
            "Le fichier demande trop de mémoire pour être ouvert.",
            "Numérisez de nouveau les feuilles à 300 ppp, format A4, en niveaux de gris."),
        "reader-failed" => new(
            "La lecture du fichier s’est arrêtée sans finir : il est sans doute abîmé.",
            "Numérisez de nouveau les feuilles. Si le même message revient pour toutes, prévenez le service informatique."),
        _ => OfProblem(code),
    };

    // These sentences say both what happened and what to do.
    private static RejectionWords OfProblem(string code) => new("Le fichier ou la page n’a pas pu être ouvert.", ProblemWords.French(code));
}
