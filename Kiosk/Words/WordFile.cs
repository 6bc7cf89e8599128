using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kiosk.Words;

/// <summary>A file of words inside the program: each text has its property, each property its text, or the program does not start.</summary>
internal static class WordFile
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    public static T Load<T>(string name)
    {
        using var stream = typeof(WordFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The words of the screen, {name}, are missing from the program.");
        return JsonSerializer.Deserialize<T>(stream, Strict) ?? throw new InvalidOperationException($"The words of the screen, {name}, are empty.");
    }
}
