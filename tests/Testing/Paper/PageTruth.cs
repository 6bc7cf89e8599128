namespace Testing.Paper;

/// <summary>What a filled page says in truth.</summary>
/// <param name="Form">The form.</param>
/// <param name="Version">Its version.</param>
/// <param name="Large">Whether it is the large print.</param>
/// <param name="Page">The number of the page, from 1.</param>
/// <param name="Pages">How many pages the form has.</param>
/// <param name="Serial">The serial of the copy.</param>
/// <param name="CodeText">What its two QR codes say.</param>
/// <param name="Fields">Its fields in the order of the page.</param>
public sealed record PageTruth(
    string Form, int Version, bool Large, int Page, int Pages, string Serial, string CodeText, IReadOnlyList<FieldTruth> Fields)
{
    public FieldTruth Field(string id) => Fields.Single(field => field.Id == id);
}
