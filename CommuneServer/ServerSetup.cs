using System.Globalization;
using System.Net;
using System.Text;
using System.Threading.RateLimiting;
using CommuneServer.Dashboard;
using CommuneServer.Ingest;
using CommuneServer.Kiosks;
using CommuneServer.Storage;
using Forms.Look;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.StaticFiles;
using Releases;

namespace CommuneServer;

/// <summary>Puts the server together, and refuses to start with all that is wrong with its set-up.</summary>
internal static class ServerSetup
{
    private const int KeysHeld = 1_000;

    public static void AddCommuneServer(this WebApplicationBuilder builder)
    {
        var options = OptionsOf(builder);
        var services = builder.Services;
        builder.Host.UseSystemd();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Above our own limit, which is told with a signature.
            kestrel.Limits.MaxRequestBodySize = 4 * Release.MostBytes;
            if (!builder.Configuration.GetSection("Kestrel:Endpoints").Exists()) kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        services.AddSingleton(options).AddSingleton(TimeProvider.System).AddSingleton(Database.Of(options)).AddSingleton(ServerKey.Load(options)).AddSingleton(new KnownKeys(KeysHeld));
        services.AddSingleton<KioskBook>().AddSingleton<ReleaseStore>().AddSingleton<KioskGate>().AddSingleton<ClockNonces>().AddSingleton<ViewerBook>().AddSingleton<BoardBook>().AddSingleton(ClassWords.Load());
        services.AddOpenApi();
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        // A restart signs everybody out; nothing is left on the disk that could sign somebody in.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(antiforgery => Harden(antiforgery.Cookie, "form"));
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            Harden(cookie.Cookie, "viewer");
            cookie.ExpireTimeSpan = TimeSpan.FromHours(1);
            cookie.LoginPath = "/entrer";
            cookie.ReturnUrlParameter = "suite";
        });
        services.AddAuthorization();
        services.Configure<ForwardedHeadersOptions>(forwarded => forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedFor);
        services.AddRateLimiter(limits => Limit(limits, options));
    }

    public static async Task UseCommuneServerAsync(this WebApplication app)
    {
        if (!await Schema.IsCurrentAsync(app.Services.GetRequiredService<Database>(), CancellationToken.None)) throw new SetupException("The database is of another version. Run: communeserver migrate");
        app.UseForwardedHeaders();
        app.UseProtection();
        app.UseStaticFiles(new StaticFileOptions { ContentTypeProvider = Types() });
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        KioskRoutes.Map(app);
        BoardRoutes.Map(app);
        app.MapOpenApi("/openapi/v1.json").AllowAnonymous();
        app.MapGet("/health", async (Database database, CancellationToken cancellationToken) => await Schema.IsCurrentAsync(database, cancellationToken)
            ? Results.Ok(new { status = "ok" })
            : Results.Json(new { status = "migrating" }, statusCode: StatusCodes.Status503ServiceUnavailable)).AllowAnonymous().WithName("health");
        var colours = LookTokens.Shipped.ToCss();
        app.MapGet("/look.css", () => TypedResults.Text(colours, "text/css", Encoding.UTF8)).AllowAnonymous().ExcludeFromDescription();
    }

    public static ServerOptions OptionsOf(WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection("Commune").Get<ServerOptions>() ?? new();
        if (options.Problems() is { Count: > 0 } problems) throw new SetupException(string.Join('\n', problems));
        Directory.CreateDirectory(options.Directory);
        return options;
    }

    // A kiosk by its name and address: who only knows the name cannot use up its share.
    private static void Limit(RateLimiterOptions limits, ServerOptions options)
    {
        limits.AddPolicy(KioskRoutes.Limit, context => RateLimitPartition.GetTokenBucketLimiter(
            $"{context.Connection.RemoteIpAddress} {context.GetRouteValue("kiosk")}",
            _ => new TokenBucketRateLimiterOptions { TokenLimit = options.Burst, TokensPerPeriod = options.PerMinute, ReplenishmentPeriod = TimeSpan.FromMinutes(1) }));
        limits.AddPolicy(BoardRoutes.Limit, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = 10, Window = TimeSpan.FromMinutes(1) }));
        limits.OnRejected = (rejected, _) =>
        {
            var response = rejected.HttpContext.Response;
            response.StatusCode = StatusCodes.Status429TooManyRequests;
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
            response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    }

    private static void Harden(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        // Behind a proxy that ends TLS the request says so itself, see UseForwardedHeaders.
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.Path = "/";
    }

    private static void UseProtection(this WebApplication app) => app.Use(async (context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.StrictTransportSecurity = "max-age=31536000";
        headers.CacheControl = "no-cache, no-store";
        await next(context);
    });

    private static FileExtensionContentTypeProvider Types() => new(new Dictionary<string, string> { [".css"] = "text/css; charset=utf-8", [".woff2"] = "font/woff2" });
}
