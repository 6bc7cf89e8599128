using System.Text.Json;
using System.Text.Json.Serialization;
using FormScanner.Characters;

namespace FormScanner.Learning;

/// <summary>Temperatures set on the commune's own kept cells, as <c>train-local --output</c> writes them and <c>Reading:Calibration</c> names them.</summary>
/// <param name="Model">The network they were set for; of no use to another.</param>
/// <param name="Cells">On how many cells.</param>
/// <param name="DigitsTemperature">See <see cref="CharacterLimits.DigitsTemperature"/>.</param>
/// <param name="LettersTemperature">See <see cref="CharacterLimits.LettersTemperature"/>.</param>
internal sealed record Calibration(string Model, int Cells, double DigitsTemperature, double LettersTemperature)
{
    /// <summary>Outside of these a network needs training, not calibrating; below, everything would be sure.</summary>
    public const double LeastTemperature = 0.5;

    public const double MostTemperature = 3;

    public CharacterLimits Applied(CharacterLimits shipped) => shipped with { DigitsTemperature = DigitsTemperature, LettersTemperature = LettersTemperature };

    public string ToJson() => JsonSerializer.Serialize(this, CalibrationJson.Default.Calibration) + "\n";

    /// <summary>Throws <see cref="InvalidDataException"/> with all that is wrong when the text is no calibration for the network of this program.</summary>
    /// <param name="json">The text.</param>
    /// <param name="place">The file it comes from.</param>
    public static Calibration Parse(string json, string place)
    {
        try
        {
            var calibration = JsonSerializer.Deserialize(json, CalibrationJson.Default.Calibration) ?? throw new JsonException("it is null");
            var problems = calibration.Problems(place);
            return problems.Count == 0 ? calibration : throw new InvalidDataException(string.Join('\n', problems));
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"Reading:Calibration must name a file that train-local wrote; {place} is none: {e.Message}", e);
        }
    }

    private List<string> Problems(string place)
    {
        List<string> problems = [];
        if (Model != CharacterNet.Model)
            problems.Add($"The calibration in {place} is for the network '{Model}'; this program reads with '{CharacterNet.Model}'. Run train-local again, or leave Reading:Calibration out.");
        Range(nameof(DigitsTemperature), DigitsTemperature);
        Range(nameof(LettersTemperature), LettersTemperature);
        return problems;

        void Range(string name, double found)
        {
            if (found is not (>= LeastTemperature and <= MostTemperature))
                problems.Add(FormattableString.Invariant($"{name} in {place} must be between {LeastTemperature} and {MostTemperature}; it is {found}."));
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Calibration))]
internal sealed partial class CalibrationJson : JsonSerializerContext;
