using Releases;

namespace CommuneServer.Kiosks;

/// <summary>Lets the requests of known kiosks through, each believed by its signature alone.</summary>
internal sealed class KioskGate(KioskBook kiosks, ClockNonces nonces, TimeProvider clock)
{
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(10);

    /// <summary>The kiosk whose request this is; null when it was refused, which has been answered then.</summary>
    public async Task<KioskName?> AdmitAsync(SignedExchange exchange, string name, CancellationToken cancellationToken)
    {
        if (exchange.IsTooLarge)
            await exchange.RefuseAsync(StatusCodes.Status413PayloadTooLarge, Problem.TooLarge, $"A body may have {Release.MostBytes} bytes.");
        else if (!KioskName.TryParse(name, out var kiosk) || exchange.Facts(SignedRequest.Label) is not { } facts || await kiosks.FindKeyAsync(kiosk, facts.KeyId, cancellationToken) is not { } key)
            await exchange.RefuseAsync(StatusCodes.Status401Unauthorized, Problem.BadSignature, "The request carries no signature by a key of this kiosk.");
        else if (!exchange.IsSignedBy(key.PublicKey, SignedRequest.Label))
            await exchange.RefuseAsync(StatusCodes.Status401Unauthorized, Problem.BadSignature, "The signature does not fit the request.");
        else if (!key.IsGood)
            await exchange.RefuseAsync(StatusCodes.Status403Forbidden, Problem.Revoked, "The kiosk was revoked, or its key was replaced.");
        else if (!IsOfNow(kiosk, facts))
            await exchange.RefuseAsync(StatusCodes.Status401Unauthorized, Problem.Clock, "The clocks differ by more than ten minutes; sign again with the nonce.", nonces.Create(kiosk));
        else
            return kiosk;
        return null;
    }

    private bool IsOfNow(KioskName kiosk, SignatureFacts facts) => facts.Nonce is { } nonce ? nonces.IsGood(kiosk, nonce) : (clock.GetUtcNow() - facts.Created).Duration() <= ClockTolerance;
}
