namespace Forms.Templates;

/// <summary>One question of a form.</summary>
/// <param name="Id">Its name within the form.</param>
/// <param name="Role">What the answer is to the register, such as <c>person.lastName</c>.</param>
/// <param name="Privacy">What may become of the answer.</param>
/// <param name="Requirement">When it must be answered.</param>
/// <param name="Print">How it stands on paper.</param>
public abstract record Question(QuestionId Id, string Role, PrivacyClass Privacy, Requirement Requirement, PrintHint Print)
{
    /// <summary>Boxes to tick. <paramref name="Options"/> lists the values in printing order; with a <paramref name="Grid"/> its cells come first, row by row.</summary>
    public sealed record Choice(
        QuestionId Id, string Role, PrivacyClass Privacy, Requirement Requirement, PrintHint Print,
        bool Many, IReadOnlyList<string> Options, ChoiceGrid? Grid)
        : Question(Id, Role, Privacy, Requirement, Print);

    /// <summary>A row of framed cells, one character each.</summary>
    public sealed record Cells(
        QuestionId Id, string Role, PrivacyClass Privacy, Requirement Requirement, PrintHint Print,
        Alphabet Alphabet, CellFormat Format, int Length)
        : Question(Id, Role, Privacy, Requirement, Print);

    /// <summary>A line of free handwriting of at most <paramref name="MaxLength"/> characters.</summary>
    public sealed record Line(
        QuestionId Id, string Role, PrivacyClass Privacy, Requirement Requirement, PrintHint Print,
        int MaxLength)
        : Question(Id, Role, Privacy, Requirement, Print);

    /// <summary>A place to sign.</summary>
    public sealed record Signature(
        QuestionId Id, string Role, PrivacyClass Privacy, Requirement Requirement, PrintHint Print)
        : Question(Id, Role, Privacy, Requirement, Print);
}
