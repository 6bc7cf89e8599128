using Forms.Filling;
using Forms.Templates;

namespace Driving;

/// <summary>What an invented person answers: to each question something allowed, and as long as people write.</summary>
public static class SampleEntries
{
    public static Entry Of(Question question) => question switch
    {
        Question.Choice { Many: true } many => Entry.OfValues([.. many.Options.Take(4)]),
        // The last option opens the questions that depend on it: for another person, a minor, a car.
        Question.Choice one => Entry.OfValues(one.Options[^1]),
        Question.Cells { Format: CellFormat.Phone } => Entry.OfText("0536499901"),
        Question.Cells { Format: CellFormat.Date } => Entry.OfText("24121950"),
        Question.Cells { Format: CellFormat.Year } => Entry.OfText("1941"),
        Question.Cells { Format: CellFormat.Postcode } => Entry.OfText("47999"),
        Question.Cells { Format: CellFormat.Name, Length: var length } => Entry.OfText(Cut("Marie-Thérèse Arrieulat-Lasserre", length)),
        Question.Cells { Length: var length } => Entry.OfText(Cut("Rue de l'Abreuvoir", length)),
        Question.Line { Role: var role } when role.EndsWith(".email", StringComparison.Ordinal) => Entry.OfText("ginette.arrieulat@exemple.example"),
        Question.Line { MaxLength: var length } => Entry.OfText(Cut("Porter les sacs du marché jusqu'au deuxième étage", length)),
        _ => Entry.None,
    };

    /// <summary>Something the question refuses.</summary>
    public static string Wrong(Question question) => question switch
    {
        Question.Cells { Alphabet: Alphabet.Digits } => "12",
        Question.Line { Role: var role } when role.EndsWith(".email", StringComparison.Ordinal) => "ginette",
        _ => "",
    };

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..most].TrimEnd();
}
