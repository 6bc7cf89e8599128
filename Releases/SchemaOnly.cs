using System.Text.Json.Serialization;

namespace Releases;

/// <summary>What of a body of another shape can be understood: which shape it says it has.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
public sealed record SchemaOnly(string Schema);
