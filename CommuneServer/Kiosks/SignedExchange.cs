using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Releases;

namespace CommuneServer.Kiosks;

/// <summary>One request of a kiosk with its body, and the answer, which is signed whatever it says.</summary>
internal sealed class SignedExchange
{
    private const string Json = "application/json";

    private readonly HttpContext context;
    private readonly ServerKey key;
    private readonly TimeProvider clock;

    private SignedExchange(HttpContext context, SignedRequest request, byte[]? body)
    {
        (this.context, Request) = (context, request);
        Body = body ?? [];
        IsTooLarge = body is null;
        key = context.RequestServices.GetRequiredService<ServerKey>();
        clock = context.RequestServices.GetRequiredService<TimeProvider>();
    }

    public SignedRequest Request { get; }

    public byte[] Body { get; }

    /// <summary>Whether more came than the server takes; then nothing of it was kept.</summary>
    public bool IsTooLarge { get; }

    public static async Task<SignedExchange> ReadAsync(HttpContext context)
    {
        var body = await BodyAsync(context);
        var request = context.Request;
        var signed = new SignedRequest(request.Method, request.Path.Value ?? "", request.QueryString.Value ?? "", request.ContentType ?? "", Release.DigestOf(body ?? []));
        return new SignedExchange(context, signed, body);
    }

    /// <summary>What the signature of this label says, when it is over this request; null when there is none.</summary>
    public SignatureFacts? Facts(string label) => MessageSignature.Read(label, Request.Components, context.Request.Headers[MessageSignature.InputHeader]);

    public bool IsSignedBy(string publicKey, string label) => context.RequestServices.GetRequiredService<KnownKeys>().Verify(
        publicKey, key => MessageSignature.IsBy(key, label, Request.Components, context.Request.Headers[MessageSignature.InputHeader], context.Request.Headers[MessageSignature.SignatureHeader]));

    /// <summary>The body as JSON; null when it is not what is asked for.</summary>
    public T? Parse<T>(JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(Body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public Task RefuseAsync(int status, string code, string detail, string? nonce = null) => AnswerAsync(status, new Problem(code, detail, nonce), ReleaseJson.Default.Problem);

    public Task RefuseAsync(int status, Problem problem) => AnswerAsync(status, problem, ReleaseJson.Default.Problem);

    public async Task AnswerAsync<T>(int status, T answer, JsonTypeInfo<T> type)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(answer, type);
        var digest = Release.DigestOf(body);
        var signature = key.Sign(SignedAnswer.Label, new SignedAnswer(status, Json, digest, Request).Components, clock.GetUtcNow());
        var response = context.Response;
        (response.StatusCode, response.ContentType, response.ContentLength) = (status, Json, body.Length);
        response.Headers[MessageSignature.DigestHeader] = digest;
        response.Headers[MessageSignature.InputHeader] = signature.Input;
        response.Headers[MessageSignature.SignatureHeader] = signature.Signature;
        await response.Body.WriteAsync(body, context.RequestAborted);
    }

    // Null when it is too large: what comes after the limit is not read.
    private static async Task<byte[]?> BodyAsync(HttpContext context)
    {
        if (context.Request.ContentLength > Release.MostBytes) return null;
        using var body = new MemoryStream((int)(context.Request.ContentLength ?? Release.BlockBytes));
        var buffer = new byte[16 * 1024];
        while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) is var read and > 0)
        {
            if (body.Length + read > Release.MostBytes) return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
