using System.Collections.Concurrent;
using System.Text.Json;
using Forms.Layout;
using Forms.Templates;
using FormScanner.Characters.Names;

namespace FormScanner.Characters.Fields;

/// <summary>The form and version that a row of cells belongs to.</summary>
internal readonly record struct TemplateKey(FormId Form, FormVersion Version);

/// <summary>
/// What a row of cells may say, form by form: the roles of the questions and the streets of the commune, taken from the
/// templates as they lie there. A template that says nothing usable leaves its rows without rules; the paper is read all the same.
/// </summary>
internal sealed class FieldKnowledge
{
    private readonly IReadOnlyDictionary<(TemplateKey Form, string Question), string> _roles;
    private readonly Lazy<FieldRules> _rules;
    private readonly ConcurrentDictionary<(CellFormat Format, string Role), FieldDecoder> _decoders = new();

    private FieldKnowledge(IReadOnlyDictionary<(TemplateKey, string), string> roles, string postcode, IReadOnlyList<string> streets)
    {
        _roles = roles;
        _rules = new(() => new FieldRules(postcode, streets, NameList.Surnames.Entries, NameList.FirstNames.Entries, DecodingLimits.Default));
    }

    public FieldDecoder DecoderOf(TemplateKey form, LayoutField.Cells row) =>
        _decoders.GetOrAdd((row.Format, _roles.GetValueOrDefault((form, row.Id.Value), "")), key => FieldDecoder.Of(key.Format, key.Role, _rules.Value));

    /// <summary>Reads every template.json under a forms-templates folder, and commune.json.</summary>
    public static FieldKnowledge Load(string folder)
    {
        var roles = new Dictionary<(TemplateKey, string), string>();
        foreach (var file in Directory.EnumerateFiles(folder, "template.json", SearchOption.AllDirectories))
            if (Parsed(file) is { } template) using (template) AddRoles(template.RootElement, roles);
        using var commune = Parsed(Path.Combine(folder, "commune.json"));
        return new FieldKnowledge(roles, Text(commune?.RootElement, "postcode"), Texts(commune?.RootElement, "streets"));
    }

    private static void AddRoles(JsonElement template, Dictionary<(TemplateKey, string), string> roles)
    {
        if (!template.TryGetProperty("version", out var version) || version.ValueKind != JsonValueKind.Number) return;
        var key = new TemplateKey(new FormId(Text(template, "id")), new FormVersion(version.GetInt32()));
        foreach (var question in Items(template, "pages").SelectMany(page => Items(page, "sections")).SelectMany(section => Items(section, "questions")))
            roles[(key, Text(question, "id"))] = Text(question, "role");
    }

    private static JsonDocument? Parsed(string path)
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is JsonException or IOException)
        {
            // The doctor names what is wrong with a template; a scan must be read meanwhile.
            return null;
        }
    }

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    private static string Text(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";

    private static string[] Texts(JsonElement? element, string name) =>
        element is { } given ? [.. Items(given, name).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)] : [];
}
