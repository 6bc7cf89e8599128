using System.Text.Json;

namespace Releases;

/// <summary>
/// The French words for what stands in a class. Those for the codes of a policy come from <c>words.fr.json</c> beside the program, so that a commune with
/// sectors of its own names them there; a code without a word is shown as it is.
/// </summary>
public sealed record ClassWords(IReadOnlyDictionary<string, string> Categories, IReadOnlyDictionary<string, string> CoarseCategories, IReadOnlyDictionary<string, string> Sectors)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    private static readonly Dictionary<string, string> Fixed = new()
    {
        ["request"] = "demandes",
        ["offer"] = "offres",
        ["lasting"] = "aide durable",
        ["once"] = "aide d’une fois",
        ["none"] = "durée non dite",
        ["under-65"] = "moins de 65 ans",
        ["65-79"] = "65 à 79 ans",
        ["80-and-over"] = "80 ans et plus",
        ["unknown"] = "âge inconnu",
        ["met"] = "abouties",
        ["not-met"] = "non abouties",
        ["65-and-over"] = "65 ans et plus",
        ["under-65-or-unknown"] = "moins de 65 ans ou âge inconnu",
    };

    /// <summary>Reads the file beside the program; throws <see cref="InvalidDataException"/> with its name, the line and what is wrong.</summary>
    public static ClassWords Load()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "words.fr.json");
        try
        {
            return JsonSerializer.Deserialize<ClassWords>(File.ReadAllText(file), Json) ?? throw new InvalidDataException($"{file} is empty.");
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException($"{file}, line {problem.LineNumber + 1}: {problem.Message}");
        }
    }

    /// <summary>« 3e trim. 2026 » for <c>2026-Q3</c>.</summary>
    public static string Quarter(string code) => code is [.. var year, '-', 'Q', var quarter] ? $"{quarter}{(quarter == '1' ? "er" : "e")} trim. {year}" : code;

    /// <summary>« 2e sem. 2026 » for <c>2026-S2</c>.</summary>
    public static string Semester(string code) => code is [.. var year, '-', 'S', var half] ? $"{half}{(half == '1' ? "er" : "e")} sem. {year}" : code;

    /// <summary>« abouties » for <c>met</c>.</summary>
    public static string Outcome(string code) => Fixed.GetValueOrDefault(code, code);

    public string Category(string code) => Categories.GetValueOrDefault(code, code);

    public string CoarseCategory(string code) => CoarseCategories.GetValueOrDefault(code, code);

    public string Sector(string code) => Sectors.GetValueOrDefault(code, code);

    /// <summary>What the records of a class have in common, in one line, in the order of the ladder.</summary>
    /// <param name="node">The step, see <see cref="Ladder"/>.</param>
    /// <param name="values">The values by <see cref="ClassProperty"/>.</param>
    public string Of(string node, IReadOnlyDictionary<string, string> values) =>
        string.Join(", ", Ladder.PropertiesOf(node, values.ContainsKey(ClassProperty.Outcome)).Where(values.ContainsKey).Select(property => Value(property, values[property])));

    private string Value(string property, string code) => property switch
    {
        ClassProperty.Category => Category(code),
        ClassProperty.CoarseCategory => CoarseCategory(code),
        ClassProperty.Sector => Sector(code),
        ClassProperty.Quarter => Quarter(code),
        ClassProperty.Semester => Semester(code),
        _ => Fixed.GetValueOrDefault(code, code),
    };
}
