using Forms.Templates;

namespace BackOffice.Review;

/// <summary>Answers that are read one after the other, whatever form they stand on: all telephone numbers, then all names.</summary>
/// <param name="Path">What it is called in an address.</param>
/// <param name="Title">What it is called on a page.</param>
public sealed record SeriesKind(string Path, string Title)
{
    private static readonly SeriesKind Phones = new("telephones", "Les téléphones");
    private static readonly SeriesKind Names = new("noms", "Les noms");
    private static readonly SeriesKind Dates = new("dates", "Les dates et les années");
    private static readonly SeriesKind Addresses = new("adresses", "Les adresses");
    private static readonly SeriesKind Ticks = new("cases", "Les cases douteuses");
    private static readonly SeriesKind Words = new("textes", "Les autres textes");

    /// <summary>In the order in which they are best done: what needs no context first.</summary>
    public static IReadOnlyList<SeriesKind> All { get; } = [Phones, Names, Dates, Addresses, Ticks, Words];

    /// <summary>The series a question belongs to; null for a signature, which is looked at with its form.</summary>
    public static SeriesKind? Of(Question question) => question switch
    {
        Question.Choice => Ticks,
        Question.Cells { Format: CellFormat.Phone } => Phones,
        Question.Cells { Format: CellFormat.Name } => Names,
        Question.Cells { Format: CellFormat.Date or CellFormat.Year } => Dates,
        Question.Cells { Format: CellFormat.Number or CellFormat.Street or CellFormat.Postcode } => Addresses,
        Question.Cells or Question.Line => Words,
        _ => null,
    };

    public static SeriesKind? Find(string path) => All.FirstOrDefault(kind => kind.Path == path);
}
