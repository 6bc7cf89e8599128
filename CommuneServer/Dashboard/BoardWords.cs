using System.Text.Json;

namespace CommuneServer.Dashboard;

/// <summary>The words for the codes of a policy, from <c>words.fr.json</c> beside the program; a code without a word is shown as it is.</summary>
public sealed record BoardWords(IReadOnlyDictionary<string, string> Categories, IReadOnlyDictionary<string, string> CoarseCategories, IReadOnlyDictionary<string, string> Sectors)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    public static BoardWords Load()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Dashboard", "words.fr.json");
        try
        {
            return JsonSerializer.Deserialize<BoardWords>(File.ReadAllText(file), Json) ?? throw new SetupException($"{file} is empty.");
        }
        catch (JsonException problem)
        {
            throw new SetupException($"{file}, line {problem.LineNumber + 1}: {problem.Message}");
        }
    }

    public string Category(string code) => Categories.GetValueOrDefault(code, code);

    public string CoarseCategory(string code) => CoarseCategories.GetValueOrDefault(code, code);

    public string Sector(string code) => Sectors.GetValueOrDefault(code, code);
}
