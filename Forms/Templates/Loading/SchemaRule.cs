using NJsonSchema;
using NJsonSchema.Validation;

namespace Forms.Templates.Loading;

/// <summary>Says in words which rule of a schema was broken: the words are the description that the schema gives of the place.</summary>
internal static class SchemaRule
{
    public static string InWords(ValidationError error) => error.Kind switch
    {
        ValidationErrorKind.PropertyRequired => $"must be there: {Describe(PropertyOf(error))}",
        ValidationErrorKind.NoAdditionalPropertiesAllowed =>
            $"is not a name known here; known are {string.Join(", ", Schema(error).ActualProperties.Keys.Where(name => name != "$schema"))}",
        ValidationErrorKind.NotInEnumeration => $"must be one of {string.Join(", ", Schema(error).Enumeration)}",
        _ => $"must be {Describe(Schema(error))}",
    };

    private static JsonSchema Schema(ValidationError error) => error.Schema.ActualSchema;

    private static JsonSchemaProperty? PropertyOf(ValidationError error) =>
        error.Property is { } name && Schema(error).ActualProperties.TryGetValue(name, out var property) ? property : null;

    private static string Describe(JsonSchema? schema) => schema switch
    {
        null => "see the schema",
        { Description: { Length: > 0 } own } => own,
        { ActualSchema.Description: { Length: > 0 } shared } => shared,
        { ActualTypeSchema.Type: var type } => $"{type}".ToLowerInvariant(),
    };
}
