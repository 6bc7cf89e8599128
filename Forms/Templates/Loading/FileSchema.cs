using System.Text.Json;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Forms.Templates.Loading;

/// <summary>The JSON schema of one kind of file. It is taken from the program, not from the folder, so that a broken folder cannot weaken it.</summary>
internal sealed class FileSchema
{
    private readonly Lazy<JsonSchema> schema;

    private FileSchema(string resource) => schema = new Lazy<JsonSchema>(() => Read(resource));

    public static FileSchema Template { get; } = new("template.schema.json");

    public static FileSchema Texts { get; } = new("texts.schema.json");

    public static FileSchema Codes { get; } = new("codes.schema.json");

    public static FileSchema Commune { get; } = new("commune.schema.json");

    public static FileSchema Screens { get; } = new("screens.schema.json");

    public static FileSchema Pictograms { get; } = new("pictograms.schema.json");

    /// <summary>Reports whatever in <paramref name="text"/> breaks the schema; <paramref name="root"/> is the same text, parsed.</summary>
    public void Check(string text, Place root)
    {
        // NJsonSchema 11.6 throws on a whole number beyond 64 bits instead of reporting it.
        var tooLarge = root.Leaves.Where(IsBeyond64Bits).ToList();
        tooLarge.ForEach(number => number.Report("must be a smaller number"));
        if (tooLarge.Count > 0)
            return;

        foreach (var error in schema.Value.Validate(text).SelectMany(Innermost))
        {
            var place = SchemaPath.Find(root, error.Path ?? "#");
            root.Problems.Add(root.File, place.Pointer, SchemaRule.InWords(error), place.Value);
        }
    }

    private static bool IsBeyond64Bits(Place leaf) =>
        leaf.Element.ValueKind == JsonValueKind.Number && !leaf.Element.TryGetInt64(out _)
        && leaf.Element.GetRawText().AsSpan().TrimStart('-').IndexOfAnyExceptInRange('0', '9') < 0;

    private static IEnumerable<ValidationError> Innermost(ValidationError error) =>
        error is ChildSchemaValidationError { Errors.Count: > 0 } parent
            ? parent.Errors.Values.SelectMany(errors => errors).SelectMany(Innermost)
            : [error];

    private static JsonSchema Read(string resource)
    {
        using var stream = typeof(FileSchema).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The schema {resource} is missing from the program.");
        using var reader = new StreamReader(stream);
        // No reference in our schemas leads to another file, so nothing is awaited for real.
        return JsonSchema.FromJsonAsync(reader.ReadToEnd()).GetAwaiter().GetResult();
    }
}
