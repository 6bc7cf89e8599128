using System.Text.Json.Serialization;

namespace LocalStore.Deposits.Payload;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true, NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(PayloadDocument))]
internal sealed partial class PayloadJson : JsonSerializerContext;
