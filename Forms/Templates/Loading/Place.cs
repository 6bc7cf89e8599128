using System.Globalization;
using System.Text.Json;

namespace Forms.Templates.Loading;

/// <summary>A place in a JSON file that knows how to report itself. What has the wrong type reads as absent: the schema has told that already.</summary>
/// <param name="File">The file, relative to the forms-templates folder.</param>
/// <param name="Pointer">The JSON pointer; empty for the whole file.</param>
internal sealed record Place(string File, string Pointer, JsonElement Element, ProblemList Problems)
{
    public string? Text => Element.ValueKind == JsonValueKind.String ? Element.GetString() : null;

    public int? Number => Element.ValueKind == JsonValueKind.Number && Element.TryGetInt32(out var number) ? number : null;

    public bool IsTrue => Element.ValueKind == JsonValueKind.True;

    public bool IsFalse => Element.ValueKind == JsonValueKind.False;

    public Place? this[string name] =>
        Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(name, out var value) ? Child(name, value) : null;

    public IEnumerable<Place> Items => Element.ValueKind == JsonValueKind.Array
        ? Element.EnumerateArray().Select((item, index) => Child(index.ToString(CultureInfo.InvariantCulture), item))
        : [];

    public IEnumerable<KeyValuePair<string, Place>> Members => Element.ValueKind == JsonValueKind.Object
        ? Element.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, Child(member.Name, member.Value)))
        : [];

    /// <summary>Every text at or under this place.</summary>
    public IEnumerable<Place> Texts => Leaves.Where(leaf => leaf.Text is not null);

    /// <summary>Every text, number, true, false or null at or under this place.</summary>
    public IEnumerable<Place> Leaves => Element.ValueKind is JsonValueKind.Object or JsonValueKind.Array
        ? Items.Concat(Members.Select(member => member.Value)).SelectMany(child => child.Leaves)
        : [this];

    public IEnumerable<Place> ItemsOf(string name) => this[name]?.Items ?? [];

    public IEnumerable<string> TextsOf(string name) => ItemsOf(name).Select(item => item.Text).OfType<string>();

    public void Report(string rule) => Problems.Add(File, Pointer, rule, Text ?? Element.GetRawText());

    /// <summary>Reports <paramref name="name"/>, which should stand here and does not.</summary>
    public void ReportMissing(string name, string rule) => Problems.Add(File, PointerTo(name), rule, "nothing");

    private Place Child(string name, JsonElement value) => new(File, PointerTo(name), value, Problems);

    private string PointerTo(string name) =>
        $"{Pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
}
