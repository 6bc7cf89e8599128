using System.Text.Encodings.Web;
using System.Text.Json;
using BackOffice.People;
using BackOffice.Printing;
using Forms.Printing;
using Forms.Templates;
using LocalStore.Register;

namespace BackOffice.Rights;

/// <summary>Everything the register knows of a person, for that person: on paper, and as JSON to be handed on (RGPD, articles 15 and 20).</summary>
internal static class PersonExport
{
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] ToJson(PersonFile file, RoleWords roles) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        personne = Answers(file.Person.Facts.Answers, roles),
        dansLeRegistreDepuis = file.Person.CreatedOn,
        dernierContact = file.Person.LastContactOn,
        demandes = file.Requests.Select(entry => new { reference = entry.Request.Reference, recueLe = entry.Request.ReceivedOn, etat = RegisterWords.Of(entry.Request.Status), reponses = Answers(entry.Answers, roles) }),
        offres = file.Offers.Select(entry => new { reference = entry.Offer.Reference, recueLe = entry.Offer.ReceivedOn, etat = RegisterWords.Of(entry.Offer.Status), reponses = Answers(entry.Answers, roles) }),
        modifications = file.History.Select(change => new { le = change.AtUtc, reponse = roles.Label(change.Change.Role), avant = roles.Shown(change.Change.Role, change.Change.Before), apres = roles.Shown(change.Change.Role, change.Change.After) }),
        historique = file.Journal.Select(line => new { le = line.AtUtc, quoi = RegisterWords.OfAction(line.Action) }),
        imagesConservees = file.Pictures,
    }, Json);

    public static byte[] ToPdf(PersonFile file, RoleWords roles, Commune commune, DateOnly today)
    {
        List<LetterBlock> blocks =
        [
            new LetterBlock.Paragraph("Voici tout ce que le registre de l’entraide de la mairie sait de vous. Vous pouvez le faire corriger ou effacer à tout moment, à l’accueil ou par téléphone."),
            new LetterBlock.Heading("Vous"),
            .. Facts(file.Person.Facts.Answers, roles),
            new LetterBlock.Fact("Dans le registre depuis", FrenchDates.Of(file.Person.CreatedOn)),
            new LetterBlock.Fact("Dernier contact", FrenchDates.Of(file.Person.LastContactOn)),
        ];
        foreach (var (request, answers) in file.Requests)
        {
            blocks.Add(new LetterBlock.Heading($"Votre demande {request.Reference} du {FrenchDates.Of(request.ReceivedOn)}"));
            blocks.Add(new LetterBlock.Fact("État", RegisterWords.Of(request.Status)));
            blocks.AddRange(Facts(answers, roles));
        }

        foreach (var (offer, answers) in file.Offers)
        {
            blocks.Add(new LetterBlock.Heading($"Votre offre {offer.Reference} du {FrenchDates.Of(offer.ReceivedOn)}"));
            blocks.Add(new LetterBlock.Fact("État", RegisterWords.Of(offer.Status)));
            blocks.AddRange(Facts(answers, roles));
        }

        if (file.History.Count > 0) blocks.Add(new LetterBlock.Heading("Réponses modifiées"));
        blocks.AddRange(file.History.Select(change => new LetterBlock.Fact(
            $"{roles.Label(change.Change.Role)}, le {FrenchDates.Of(change.AtUtc)}", $"{roles.Shown(change.Change.Role, change.Change.Before)} → {roles.Shown(change.Change.Role, change.Change.After)}")));
        blocks.Add(new LetterBlock.Heading("Ce qui a été fait"));
        blocks.AddRange(file.Journal.Select(line => new LetterBlock.Fact(FrenchDates.Of(line.AtUtc), RegisterWords.OfAction(line.Action))));
        blocks.Add(new LetterBlock.Paragraph(file.Pictures == 0
            ? "Aucune image de vos formulaires n’est conservée."
            : $"{file.Pictures} image(s) de vos formulaires sont conservées au plus trente jours ; demandez à les voir à l’accueil."));
        blocks.Add(new LetterBlock.Paragraph($"Délégué à la protection des données : {commune.DataProtectionOfficer}, {commune.DataProtectionContact}. Réclamation : cnil.fr."));
        return LetterPrinter.Print(TownLetter.Sender(commune), "Vos données", blocks, TownLetter.Footer(today));
    }

    private static IEnumerable<LetterBlock> Facts(RoleAnswers answers, RoleWords roles) => answers.ByRole.Select(answer => new LetterBlock.Fact(roles.Label(answer.Key), roles.Shown(answer.Key, answer.Value)));

    private static Dictionary<string, string> Answers(RoleAnswers answers, RoleWords roles) => answers.ByRole.ToDictionary(answer => answer.Key, answer => roles.Shown(answer.Key, answer.Value));
}
