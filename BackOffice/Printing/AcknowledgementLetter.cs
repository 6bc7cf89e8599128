using BackOffice.People;
using Forms.Printing;
using Forms.Templates;
using LocalStore.Register;

namespace BackOffice.Printing;

/// <summary>The mayor's acknowledgement that somebody is on the alert register, due within eight days. The wording is for the commune's lawyer to confirm.</summary>
internal static class AcknowledgementLetter
{
    public static byte[] ToPdf(AlertEntry entry, Commune commune, DateOnly today) => LetterPrinter.Print(
        TownLetter.Sender(commune), "Accusé de réception de votre inscription",
        [
            new LetterBlock.Paragraph(entry.FullName),
            new LetterBlock.Paragraph(PersonLines.Address(PersonFacts.Of(entry.Answers)) ?? ""),
            new LetterBlock.Paragraph($"{commune.Postcode} {commune.Name}, le {FrenchDates.Of(today)}"),
            new LetterBlock.Paragraph($"Nous avons bien reçu, le {FrenchDates.Of(entry.ReceivedOn)}, la demande d’inscription au registre des personnes à contacter en cas d’alerte (canicule, grand froid, autre événement)."),
            new LetterBlock.Paragraph("Cette inscription est volontaire. Vous pouvez vous y opposer, la modifier ou vous faire retirer à tout moment, sans donner de raison. Sans réponse de votre part, elle vaut accord."),
            new LetterBlock.Paragraph("Seules les personnes nommées par le maire lisent ce registre. Il peut être remis au préfet, à sa demande, quand un plan d’alerte est déclenché."),
            new LetterBlock.Paragraph($"Pour toute question : {commune.DeskPhone}, ou à l’accueil, {commune.DeskHours}. Délégué à la protection des données : {commune.DataProtectionContact}."),
            new LetterBlock.Paragraph("Pour le maire"),
            new LetterBlock.Blank("Signature"),
        ],
        $"Référence {entry.Reference}. {TownLetter.Footer(today)}");
}
