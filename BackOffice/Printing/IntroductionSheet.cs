using BackOffice.People;
using Forms.Printing;
using Forms.Templates;
using LocalStore.Register;

namespace BackOffice.Printing;

/// <summary>What each side is told once both said yes: one part for the volunteer, one for the resident, and how to reach the town hall.</summary>
internal static class IntroductionSheet
{
    public static byte[] ToPdf(HelpRequest request, Person resident, Person volunteer, CodeWords words, Commune commune, DateOnly today) => LetterPrinter.Print(
        TownLetter.Sender(commune), "Mise en relation",
        [
            new LetterBlock.Paragraph("La personne aidée et le bénévole ont tous deux accepté que la mairie transmette ces coordonnées. Elles ne servent qu’à cette aide."),
            new LetterBlock.Heading("Pour le bénévole"),
            new LetterBlock.Fact("Personne à aider", resident.Facts.FullName),
            new LetterBlock.Fact("Adresse", PersonLines.Address(resident.Facts) ?? "non donnée"),
            new LetterBlock.Fact("Téléphone", PersonLines.Phone(resident.Facts.Phone) ?? "non donné"),
            new LetterBlock.Fact("Aide", string.Join(", ", request.Kinds.Select(words.HelpKind))),
            new LetterBlock.Fact("Quand", request.Slots.Count == 0 ? "à convenir" : string.Join(", ", request.Slots.Select(words.Slot))),
            new LetterBlock.Paragraph("Ni argent, ni procuration, ni code bancaire. En cas de doute ou d’imprévu, appelez la mairie."),
            new LetterBlock.Heading("Pour la personne aidée"),
            new LetterBlock.Fact("Bénévole", volunteer.Facts.FirstName),
            new LetterBlock.Fact("Téléphone", PersonLines.Phone(volunteer.Facts.Phone) ?? "non donné"),
            new LetterBlock.Paragraph("Le bénévole ne vous demandera jamais d’argent. Si quelque chose vous gêne, appelez la mairie : vous pouvez arrêter à tout moment."),
            new LetterBlock.Blank("Remis le"),
        ],
        $"Référence {request.Reference}. {TownLetter.Footer(today)}");
}
