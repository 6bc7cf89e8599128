using System.Text.Json.Serialization;

namespace LocalStore.Register;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(RoleAnswers))]
[JsonSerializable(typeof(AnswerChange))]
[JsonSerializable(typeof(ReviewDraft))]
internal sealed partial class RegisterJson : JsonSerializerContext;
