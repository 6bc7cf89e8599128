using System.Text.Json;
using System.Text.Json.Serialization;

namespace Releases;

/// <summary>How what travels is written as JSON; a property that is not known is refused.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Release))]
[JsonSerializable(typeof(ReleaseAnswer))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(SchemaOnly))]
[JsonSerializable(typeof(EnrolmentRequest))]
[JsonSerializable(typeof(EnrolmentAnswer))]
[JsonSerializable(typeof(KeyChange))]
[JsonSerializable(typeof(KeyChanged))]
[JsonSerializable(typeof(Heartbeat))]
[JsonSerializable(typeof(IReadOnlyList<ReleaseItem>))]
public sealed partial class ReleaseJson : JsonSerializerContext;
