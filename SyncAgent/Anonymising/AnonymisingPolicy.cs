using System.Text.Json;
using Releases;

namespace SyncAgent.Anonymising;

/// <summary>What may leave, as the commune decided it: how many persons a class must count, and what is put together into one class. A new version holds for what is not sealed yet.</summary>
/// <param name="Version">Its number, from 1.</param>
/// <param name="K">The fewest distinct persons in a class.</param>
/// <param name="SensitiveK">The fewest where a category is sensitive.</param>
/// <param name="SensitiveCategories">Categories that tell something the law protects.</param>
/// <param name="Categories">The category of each kind of help.</param>
/// <param name="Several">The category of a record whose kinds of help belong to more than one.</param>
/// <param name="CoarseCategories">The coarse category of each category.</param>
/// <param name="Sectors">The sector of each neighbourhood.</param>
/// <param name="Tells">What the two finest steps tell beside the category: <c>sector</c>, or <c>outcome</c>, for which a record then waits. Never both.</param>
internal sealed record AnonymisingPolicy(
    int Version, int K, int SensitiveK, IReadOnlyList<string> SensitiveCategories, IReadOnlyDictionary<string, string> Categories, string Several,
    IReadOnlyDictionary<string, string> CoarseCategories, IReadOnlyDictionary<string, string> Sectors, string Tells)
{
    /// <summary>The fewest persons a class of open figures may count, whatever a policy says.</summary>
    public const int LeastK = Ladder.LeastK;

    /// <summary>The fewest of a sensitive one.</summary>
    public const int LeastSensitiveK = 11;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    private const int MostCategories = 8;
    private const int MostSectors = 4;

    /// <summary>Whether classes tell the outcome, in the place of the sector.</summary>
    public bool TellsOutcome => Tells == ClassProperty.Outcome;

    /// <summary>Reads a policy file; throws <see cref="InvalidDataException"/> with everything that is wrong with it.</summary>
    public static AnonymisingPolicy Load(string file)
    {
        AnonymisingPolicy? policy;
        try
        {
            policy = JsonSerializer.Deserialize<AnonymisingPolicy>(File.ReadAllText(file), Json);
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException($"{file}, line {problem.LineNumber + 1}: {problem.Message}", problem);
        }

        var problems = policy is null ? ["it is empty."] : policy.Problems();
        return problems.Count == 0 ? policy! : throw new InvalidDataException(string.Join('\n', problems.Select(problem => $"{file}: {problem}")));
    }

    /// <summary>Everything that is wrong with it, one sentence each.</summary>
    public IReadOnlyList<string> Problems()
    {
        List<string> problems = [];
        if (Version < 1) problems.Add($"version must be 1 or more; it is {Version}.");
        if (K < LeastK) problems.Add($"k must be {LeastK} or more; it is {K}.");
        if (SensitiveK < Math.Max(LeastSensitiveK, K)) problems.Add($"sensitiveK must be {Math.Max(LeastSensitiveK, K)} or more; it is {SensitiveK}.");
        var categories = Categories.Values.Append(Several).Distinct().ToList();
        if (categories.Count > MostCategories) problems.Add($"categories must name {MostCategories} categories at most, with « several »; they name {categories.Count}.");
        foreach (var category in categories.Where(category => !CoarseCategories.ContainsKey(category))) problems.Add($"coarseCategories must name the category '{category}'.");
        foreach (var category in SensitiveCategories.Where(category => !categories.Contains(category))) problems.Add($"sensitiveCategories names '{category}', which is no category.");
        if (Sectors.Values.Distinct().Count() > MostSectors) problems.Add($"sectors must name {MostSectors} sectors at most; they name {Sectors.Values.Distinct().Count()}.");
        if (Tells is not (ClassProperty.Sector or ClassProperty.Outcome)) problems.Add($"tells must be '{ClassProperty.Sector}' or '{ClassProperty.Outcome}'; it is '{Tells}'.");
        return problems;
    }

    /// <summary>The category of a record; throws <see cref="InvalidDataException"/> for a kind of help that the policy does not know: nothing unknown is ever counted.</summary>
    public string CategoryOf(IReadOnlyList<string> helpKinds)
    {
        var categories = helpKinds.Select(kind => Categories.TryGetValue(kind, out var category) ? category : throw new InvalidDataException($"The policy names no category for the kind of help '{kind}'.")).Distinct().ToList();
        return categories.Count == 1 ? categories[0] : Several;
    }

    /// <summary>The sector of a neighbourhood; throws <see cref="InvalidDataException"/> for one the policy does not know.</summary>
    public string SectorOf(string? neighbourhood) =>
        neighbourhood is null ? "unknown" : Sectors.TryGetValue(neighbourhood, out var sector) ? sector : throw new InvalidDataException($"The policy names no sector for the neighbourhood '{neighbourhood}'.");
}
