using Forms.Answers;
using Forms.Filling;
using Forms.Templates;
using LocalStore.Register;

namespace BackOffice.Review;

/// <summary>What an agent reads about a review.</summary>
internal static class ReviewWords
{
    public static string Of(Channel channel) => channel switch
    {
        Channel.Paper => "reçu sur papier",
        Channel.Kiosk => "reçu à la borne",
        Channel.Desk => "saisi à l’accueil",
        Channel.Telephone => "saisi au téléphone",
        _ => throw new InvalidOperationException($"No words are known for the channel {channel}."),
    };

    public static string Of(ReviewState state) => state switch
    {
        ReviewState.Received => "reçue",
        ReviewState.Begun => "à vérifier",
        ReviewState.ForColleague => "à relire par un collègue",
        ReviewState.ToCallBack => "personne à rappeler",
        ReviewState.PageAwaited => "page manquante",
        _ => throw new InvalidOperationException($"No words are known for the state {state}."),
    };

    public static string Of(ReviewProblem problem) => problem switch
    {
        ReviewProblem.NotConfirmed { Needs: Confirmation.Twice } => "deux lectures égales sont nécessaires ; tapez ce que vous lisez.",
        ReviewProblem.NotConfirmed => "à lire et à confirmer.",
        ReviewProblem.Missing { Always: true } => "une réponse est indispensable. Rappelez la personne si elle ne figure pas sur le papier.",
        ReviewProblem.Missing => "la réponse manque.",
        ReviewProblem.Refused(_, var why, var text) => $"« {text} » {Of(why)}",
        _ => throw new InvalidOperationException($"No words are known for the problem {problem.GetType().Name}."),
    };

    public static string OfPile(DepositProblem problem) => problem.Code switch
    {
        PileProblem.PageMissing => $"La page {problem.Page} de ce formulaire n’est pas arrivée.",
        PileProblem.PageTwice => $"La page {problem.Page} était deux fois dans la pile, avec les mêmes réponses.",
        PileProblem.SerialPhotocopied => "Deux papiers portent le même numéro avec des réponses différentes : un formulaire vierge a été photocopié.",
        PileProblem.SerialSeenBefore => $"La page {problem.Page} de cet exemplaire est déjà arrivée une fois : comparez avant de valider.",
        PileProblem.CompletesEarlierDeposit => "D’autres pages de cet exemplaire sont arrivées auparavant.",
        var code => $"Remarque du lecteur : {code}.",
    };

    /// <summary>An answer as it is read aloud and typed: a telephone number in pairs, a date with its slashes.</summary>
    public static string Shown(Question question, string? text) => (question, text) switch
    {
        (Question.Cells { Format: CellFormat.Phone }, { Length: 10 }) => string.Join(' ', text.Chunk(2).Select(pair => new string(pair))),
        (Question.Cells { Format: CellFormat.Date }, { Length: 8 }) => $"{text[..2]}/{text[2..4]}/{text[4..]}",
        _ => text ?? "",
    };

    public static string Of(EntryProblem problem) => problem switch
    {
        EntryProblem.NotAPhone => "n’est pas un numéro de téléphone français à dix chiffres.",
        EntryProblem.NotADate => "n’est pas un jour du calendrier.",
        EntryProblem.DateOutOfRange => "est une date trop éloignée pour être celle du formulaire.",
        EntryProblem.NotAYear => "n’est pas une année de naissance possible.",
        EntryProblem.NotAPostcode => "n’est pas un code postal à cinq chiffres.",
        EntryProblem.NotAnEmail => "n’est pas une adresse de courriel.",
        EntryProblem.TooLong => "est plus long que la place prévue.",
        EntryProblem.UnknownCharacter => "contient un signe qui n’y a pas sa place.",
        EntryProblem.NotOffered => "n’est pas proposé par la question.",
        EntryProblem.Missing => "est vide.",
        _ => throw new InvalidOperationException($"No words are known for the problem {problem}."),
    };
}
