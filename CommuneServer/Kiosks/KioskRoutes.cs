using CommuneServer.Ingest;
using Releases;

namespace CommuneServer.Kiosks;

/// <summary>What a kiosk may ask. Every answer of these is signed; what is not (429, 5xx, a proxy's own) tells a kiosk nothing but to try again.</summary>
internal static class KioskRoutes
{
    public const string Limit = "kiosk";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var v1 = routes.MapGroup("/v1").RequireRateLimiting(Limit).AllowAnonymous();
        v1.MapPut("/kiosks/{kiosk}/releases/{releaseId:guid}", PutReleaseAsync).WithName("putRelease").WithSummary("Takes a release, or a part of it, in; as often as one likes.")
            .Accepts<Release>("application/json").Produces<ReleaseAnswer>().WithProblems(400, 401, 403, 409, 410, 413, 422);
        v1.MapPut("/kiosks/{kiosk}/heartbeat", PutHeartbeatAsync).WithName("putHeartbeat").WithSummary("Says that a kiosk is still there and has nothing to send.")
            .Accepts<Heartbeat>("application/json").Produces<Heartbeat>().WithProblems(400, 401, 403, 413);
        v1.MapPut("/kiosks/{kiosk}/key", PutKeyAsync).WithName("putKey").WithSummary("Replaces the key of a kiosk; signed with both, labels « kiosk » and « next ».")
            .Accepts<KeyChange>("application/json").Produces<KeyChanged>().WithProblems(400, 401, 403, 413);
        v1.MapPost("/enrolments", PostEnrolmentAsync).WithName("postEnrolment").WithSummary("Makes a kiosk known by a one-time code; signed with the key that it brings.")
            .Accepts<EnrolmentRequest>("application/json").Produces<EnrolmentAnswer>().WithProblems(400, 401, 413);
    }

    // Kestrel writes the answers itself, signed: what a handler returns is not looked at.
    private static async Task PutReleaseAsync(HttpContext context, string kiosk, Guid releaseId, KioskGate gate, ReleaseStore releases, CancellationToken cancellationToken)
    {
        var exchange = await SignedExchange.ReadAsync(context);
        if (await gate.AdmitAsync(exchange, kiosk, cancellationToken) is not { } name) return;
        if (exchange.Parse(ReleaseJson.Default.Release) is not { } release)
        {
            await (exchange.Parse(ReleaseJson.Default.SchemaOnly) is { Schema: not Release.CurrentSchema } other
                ? exchange.RefuseAsync(StatusCodes.Status422UnprocessableEntity, Problem.UnsupportedSchema, $"This server takes {Release.CurrentSchema}; the release is {other.Schema}.")
                : exchange.RefuseAsync(StatusCodes.Status400BadRequest, Problem.Malformed, "The body is no release in JSON."));
            return;
        }

        if (ReleaseRules.Problem(release, releaseId) is { } problem)
        {
            await exchange.RefuseAsync(
                problem.Code switch
                {
                    Problem.UnsupportedSchema => StatusCodes.Status422UnprocessableEntity,
                    Problem.TooLarge => StatusCodes.Status413PayloadTooLarge,
                    _ => StatusCodes.Status400BadRequest,
                },
                problem);
            return;
        }

        switch (await releases.StoreAsync(name, release, exchange.Request.ContentDigest, cancellationToken))
        {
            case Storing.Stored(var items):
                await exchange.AnswerAsync(StatusCodes.Status200OK, new ReleaseAnswer(release.ReleaseId, release.Part, release.Parts, items), ReleaseJson.Default.ReleaseAnswer);
                break;
            case Storing.Differs:
                await exchange.RefuseAsync(StatusCodes.Status409Conflict, Problem.DigestDiffers, "Something else came under this name before.");
                break;
            default:
                await exchange.RefuseAsync(StatusCodes.Status410Gone, Problem.Erased, "The release was erased here.");
                break;
        }
    }

    private static async Task PutHeartbeatAsync(HttpContext context, string kiosk, KioskGate gate, KioskBook kiosks, CancellationToken cancellationToken)
    {
        var exchange = await SignedExchange.ReadAsync(context);
        if (await gate.AdmitAsync(exchange, kiosk, cancellationToken) is not { } name) return;
        if (exchange.Parse(ReleaseJson.Default.Heartbeat) is not { Schema: Release.CurrentSchema, Version.Length: < 40, Problem: null or { Length: < 40 } } heartbeat)
        {
            await exchange.RefuseAsync(StatusCodes.Status400BadRequest, Problem.Malformed, "The body is no heartbeat in JSON.");
            return;
        }

        await kiosks.SeenAsync(name, heartbeat.Version, heartbeat.Problem, cancellationToken);
        await exchange.AnswerAsync(StatusCodes.Status200OK, heartbeat, ReleaseJson.Default.Heartbeat);
    }

    private static async Task PutKeyAsync(HttpContext context, string kiosk, KioskGate gate, KioskBook kiosks, CancellationToken cancellationToken)
    {
        var exchange = await SignedExchange.ReadAsync(context);
        if (await gate.AdmitAsync(exchange, kiosk, cancellationToken) is not { } name) return;
        if (exchange.Parse(ReleaseJson.Default.KeyChange) is not { } change || KeyIdOf(change.PublicKey) is not { } keyId)
            await exchange.RefuseAsync(StatusCodes.Status400BadRequest, Problem.Malformed, "The body brings no public key on P-256.");
        else if (!exchange.IsSignedBy(change.PublicKey, SignedRequest.NextLabel))
            await exchange.RefuseAsync(StatusCodes.Status401Unauthorized, Problem.BadSignature, "The next key did not sign the request.");
        else
        {
            await kiosks.ReplaceKeyAsync(name, change.PublicKey, keyId, cancellationToken);
            await exchange.AnswerAsync(StatusCodes.Status200OK, new KeyChanged(keyId), ReleaseJson.Default.KeyChanged);
        }
    }

    private static async Task PostEnrolmentAsync(HttpContext context, KioskBook kiosks, ServerKey server, CancellationToken cancellationToken)
    {
        var exchange = await SignedExchange.ReadAsync(context);
        if (exchange.IsTooLarge)
            await exchange.RefuseAsync(StatusCodes.Status413PayloadTooLarge, Problem.TooLarge, $"A body may have {Release.MostBytes} bytes.");
        else if (exchange.Parse(ReleaseJson.Default.EnrolmentRequest) is not { } request || KeyIdOf(request.PublicKey) is not { } keyId)
            await exchange.RefuseAsync(StatusCodes.Status400BadRequest, Problem.Malformed, "The body brings no code with a public key on P-256.");
        else if (!exchange.IsSignedBy(request.PublicKey, SignedRequest.Label))
            await exchange.RefuseAsync(StatusCodes.Status401Unauthorized, Problem.BadSignature, "The key did not sign the request.");
        else if (await kiosks.EnrolAsync(request.Code, request.PublicKey, keyId, cancellationToken) is not { } kiosk)
            await exchange.RefuseAsync(StatusCodes.Status401Unauthorized, Problem.UnknownCode, "The code is unknown, was used, or is older than seven days.");
        else
            await exchange.AnswerAsync(StatusCodes.Status200OK, new EnrolmentAnswer(kiosk.Whole, keyId, server.PublicKey), ReleaseJson.Default.EnrolmentAnswer);
    }

    private static string? KeyIdOf(string publicKey)
    {
        if (!SigningKey.TryRead(publicKey, out var key)) return null;
        using (key) return SigningKey.IdOf(key);
    }

    private static RouteHandlerBuilder WithProblems(this RouteHandlerBuilder route, params int[] statuses)
    {
        foreach (var status in statuses) route.Produces<Problem>(status);
        return route;
    }
}
