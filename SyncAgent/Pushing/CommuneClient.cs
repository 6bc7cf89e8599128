using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Releases;

namespace SyncAgent.Pushing;

/// <summary>The one way out: signed requests to the commune server, and answers that are believed only with its signature.</summary>
internal sealed class CommuneClient(HttpClient http, EnrolmentFolder folder, TimeProvider clock)
{
    private const string Json = "application/json";

    /// <summary>Hands in one part of a release.</summary>
    public Task<ServerAnswer> PutReleaseAsync(Enrolment enrolment, Release release, CancellationToken cancellationToken)
    {
        var query = release.Parts == 1 ? "" : $"?part={release.Part}&parts={release.Parts}";
        return SendAsync(enrolment, HttpMethod.Put, $"v1/kiosks/{enrolment.Kiosk}/releases/{release.ReleaseId}{query}", release.ToBytes(), cancellationToken);
    }

    /// <summary>Says « still here ».</summary>
    public Task<ServerAnswer> PutHeartbeatAsync(Enrolment enrolment, Heartbeat heartbeat, CancellationToken cancellationToken) =>
        SendAsync(enrolment, HttpMethod.Put, $"v1/kiosks/{enrolment.Kiosk}/heartbeat", Release.Padded(Bytes(heartbeat, ReleaseJson.Default.Heartbeat)), cancellationToken);

    /// <summary>Asks that the next key be taken; signed with both.</summary>
    public Task<ServerAnswer> PutKeyAsync(Enrolment enrolment, ECDsa next, CancellationToken cancellationToken) =>
        SendAsync(enrolment, HttpMethod.Put, $"v1/kiosks/{enrolment.Kiosk}/key", Bytes(new KeyChange(SigningKey.PublicKeyOf(next)), ReleaseJson.Default.KeyChange), cancellationToken, next);

    /// <summary>Asks to be known; signed with the key that it brings. Whether the answer is the server's is for the caller to see: its key is in it.</summary>
    public async Task<(ServerAnswer Answer, EnrolmentAnswer? Enrolled)> PostEnrolmentAsync(Uri server, EnrolmentCode code, ECDsa key, CancellationToken cancellationToken)
    {
        using var request = Request(new Uri(server, "v1/enrolments"), HttpMethod.Post, Bytes(new EnrolmentRequest(code.Secret, SigningKey.PublicKeyOf(key)), ReleaseJson.Default.EnrolmentRequest), out var signed);
        Sign(request, signed, key, SigningKey.IdOf(key), null, null);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
        var body = await BodyAsync(response, cancellationToken);
        var unsigned = Read(response, body, signed, null);
        if (unsigned.Parse(ReleaseJson.Default.EnrolmentAnswer) is not { } enrolled || !SigningKey.TryRead(enrolled.ServerKey, out var serverKey)) return (unsigned, null);
        using (serverKey)
            return (Read(response, body, signed, enrolled.ServerKey), code.IsOf(serverKey) ? enrolled : null);
    }

    private async Task<ServerAnswer> SendAsync(Enrolment enrolment, HttpMethod method, string path, byte[] body, CancellationToken cancellationToken, ECDsa? next = null)
    {
        var answer = await OnceAsync(null);
        // The clocks differ: what the server gave stands in for the time.
        return answer is { Status: HttpStatusCode.Unauthorized, Problem: { Code: Problem.Clock, Nonce: { } nonce } } ? await OnceAsync(nonce) : answer;

        async Task<ServerAnswer> OnceAsync(string? nonce)
        {
            using var key = folder.LoadKey(enrolment.KeyId);
            using var request = Request(new Uri(enrolment.Server, path), method, body, out var signed);
            Sign(request, signed, key, enrolment.KeyId, nonce, next);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
            return Read(response, await BodyAsync(response, cancellationToken), signed, enrolment.ServerKey);
        }
    }

    private static HttpRequestMessage Request(Uri address, HttpMethod method, byte[] body, out SignedRequest signed)
    {
        signed = new SignedRequest(method.Method, address.AbsolutePath, address.Query, Json, Release.DigestOf(body));
        var request = new HttpRequestMessage(method, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", Json);
        request.Headers.TryAddWithoutValidation(MessageSignature.DigestHeader, signed.ContentDigest);
        return request;
    }

    private void Sign(HttpRequestMessage request, SignedRequest signed, ECDsa key, string keyId, string? nonce, ECDsa? next)
    {
        var now = clock.GetUtcNow();
        var mine = MessageSignature.Sign(SignedRequest.Label, signed.Components, key, new SignatureFacts(now, keyId, nonce));
        var other = next is null ? null : MessageSignature.Sign(SignedRequest.NextLabel, signed.Components, next, new SignatureFacts(now, SigningKey.IdOf(next), nonce));
        request.Headers.TryAddWithoutValidation(MessageSignature.InputHeader, other is null ? mine.Input : $"{mine.Input}, {other.Input}");
        request.Headers.TryAddWithoutValidation(MessageSignature.SignatureHeader, other is null ? mine.Signature : $"{mine.Signature}, {other.Signature}");
    }

    private static async Task<byte[]> BodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        // A body that was cut short where it should go on is no answer.
        return response.Content.Headers.ContentLength is { } length && length != body.Length ? throw new HttpRequestException("the answer was cut short") : body;
    }

    private ServerAnswer Read(HttpResponseMessage response, byte[] body, SignedRequest request, string? serverKey)
    {
        var digest = Release.DigestOf(body);
        var contentType = response.Content.Headers.ContentType?.ToString() ?? "";
        var components = new SignedAnswer((int)response.StatusCode, contentType, digest, request).Components;
        var (input, signature) = (Header(response, MessageSignature.InputHeader), Header(response, MessageSignature.SignatureHeader));
        var facts = MessageSignature.Read(SignedAnswer.Label, components, input);
        var signed = facts is not null && serverKey is not null && SigningKey.TryRead(serverKey, out var key) && Verify(key);
        return new ServerAnswer(response.StatusCode, body, signed, signed ? $"{input}\n{signature}\n{digest}" : "", RetryAfter(response), signed ? facts!.Created : response.Headers.Date);

        bool Verify(ECDsa verifier)
        {
            using (verifier) return MessageSignature.IsBy(verifier, SignedAnswer.Label, components, input, signature);
        }
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow(),
        _ => null,
    };

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    private static byte[] Bytes<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(value, type);
}
