using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace SyncAgent.Pushing;

/// <summary>How the agent speaks HTTP: patient with a slow server, no breaker, no redirect, a proxy and certificates of the commune's own.</summary>
internal static class CommuneHttp
{
    private const int Repetitions = 3;

    /// <summary>A wait that the server asks for is kept within a run up to this; a longer one ends the run.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    public static void AddCommuneClient(this IServiceCollection services, SyncOptions options)
    {
        services.AddHttpClient<CommuneClient>(http =>
        {
            http.Timeout = TimeSpan.FromSeconds(options.TotalSeconds);
            http.MaxResponseContentBufferSize = ServerAnswer.MostBytes;
        })
        .ConfigurePrimaryHttpMessageHandler(() => Handler(options))
        .AddResilienceHandler("push", pipeline =>
        {
            pipeline.AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = Repetitions,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromSeconds(Math.Min(2, options.RetrySeconds)),
                ShouldRetryAfterHeader = true,
                ShouldHandle = attempt => ValueTask.FromResult(IsWorthRepeating(attempt.Outcome)),
            });
            pipeline.AddTimeout(TimeSpan.FromSeconds(options.AttemptSeconds));
        });
    }

    // What the connection or the server suffers from for a moment; not what it asks to wait long for.
    private static bool IsWorthRepeating(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Result: { } response } => response.StatusCode is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError
            && (response.Headers.RetryAfter is null || response.Headers.RetryAfter.Delta <= LongestWait),
        { Exception: HttpRequestException problem } => problem.HttpRequestError != HttpRequestError.SecureConnectionError,
        { Exception: Polly.Timeout.TimeoutRejectedException } => true,
        _ => false,
    };

    private static SocketsHttpHandler Handler(SyncOptions options)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(15), PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
        (handler.UseProxy, handler.Proxy) = (options.Proxy.Length > 0, options.Proxy.Length > 0 ? new WebProxy(options.Proxy) : null);
        if (options.RootCertificates.Length > 0)
        {
            var trust = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            trust.CustomTrustStore.ImportFromPemFile(options.RootCertificates);
            handler.SslOptions.CertificateChainPolicy = trust;
        }

        return handler;
    }
}
