using System.Net;
using System.Text;
using System.Threading.RateLimiting;
using BackOffice.Access;
using BackOffice.Nightly;
using BackOffice.Printing;
using BackOffice.Sending;
using BackOffice.Shell;
using Forms.Look;
using Forms.Templates;
using LocalStore;
using LocalStore.Access;
using LocalStore.Backups;
using LocalStore.Register;
using LocalStore.Statistics;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticFiles;
using Releases;
using StoreOptions = LocalStore.StoreOptions;

namespace BackOffice;

/// <summary>Puts the BackOffice together, and refuses to start with all that is wrong with its set-up.</summary>
internal static class BackOfficeSetup
{
    private const int LeastPasswordLength = 12;

    public static void AddBackOffice(this WebApplicationBuilder builder)
    {
        var options = Of<BackOfficeOptions>(builder, "BackOffice");
        var store = Of<StoreOptions>(builder, "Store");
        var problems = options.Problems().Concat(store.Problems()).ToList();
        if (problems.Count > 0) throw new SetupException(string.Join('\n', problems));
        var library = LoadTemplates(builder.Configuration["Templates:Directory"]);
        var certificates = new TownCertificates(store, options.Host, TimeProvider.System);
        certificates.Ensure();

        builder.Host.UseSystemd();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
            kestrel.Listen(options.Host == "localhost" ? IPAddress.Loopback : IPAddress.Any, options.Port, listen => listen.UseHttps(https => https.ServerCertificateSelector = (_, _) => certificates.Current()));
        });
        var services = builder.Services;
        services.AddSingleton(options).AddSingleton(store).AddSingleton(library).AddSingleton(library.Commune).AddSingleton(TimeProvider.System).AddSingleton(certificates);
        services.AddSingleton<StaffIcons>().AddSingleton<CodeWords>().AddSingleton<RoleWords>().AddSingleton<FreshSignIns>();
        services.AddSingleton(provider => RegisterBook.Open(store, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => AuditBook.Open(store, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(_ => ReleaseBook.Open(store)).AddSingleton<SyncPreview>().AddSingleton(ClassWords.Load());
        services.AddSingleton<StoreBackups>().AddSingleton<NightlyWork>().AddHostedService(provider => provider.GetRequiredService<NightlyWork>());
        services.AddSingleton(PrintRoutes.LoadKeys(builder.Configuration["PageCodes:KeyFile"]));
        services.AddHttpContextAccessor();
        services.AddRazorComponents();
        AddAccess(services, options, store);
    }

    public static void UseBackOffice(this WebApplication app)
    {
        _ = app.Services.GetRequiredService<RegisterBook>();
        _ = app.Services.GetRequiredService<AuditBook>();
        _ = app.Services.GetRequiredService<StaffIcons>();
        app.UseProtection();
        app.UseStaticFiles(new StaticFileOptions { ContentTypeProvider = Types() });
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        StaffRoutes.Map(app);
        var colours = LookTokens.Shipped.ToCss();
        app.MapGet("/look.css", () => TypedResults.Text(colours, "text/css", Encoding.UTF8)).AllowAnonymous();
        app.MapGet("/racine-mairie.crt", (TownCertificates certificates) => TypedResults.PhysicalFile(certificates.RootFile, "application/x-x509-ca-cert")).AllowAnonymous();
    }

    private static void AddAccess(IServiceCollection services, BackOfficeOptions options, StoreOptions store)
    {
        services.AddIdentity<Agent, IdentityRole>(identity =>
        {
            identity.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789.-";
            identity.Password.RequiredLength = LeastPasswordLength;
            identity.Password.RequiredUniqueChars = 5;
            // Length and not being guessed count; rules about signs make people write passwords down.
            identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
            identity.Lockout.MaxFailedAccessAttempts = 5;
            identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        })
        .AddAgentStore(store)
        .AddDefaultTokenProviders()
        .AddErrorDescriber<FrenchErrors>()
        .AddPasswordValidator<CommonPasswords>();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            // Said here and not taken from the request: who reaches this machine under another name gets nothing signed.
            passkeys.ServerDomain = options.Host;
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
            // The browser tells the page's address inside what it signs; the header that the framework compares with says « null » here, as no page tells where one came from.
            passkeys.ValidateOrigin = origin => ValueTask.FromResult(
                !origin.CrossOrigin && Uri.TryCreate(origin.Origin, UriKind.Absolute, out var page)
                && page.Scheme == Uri.UriSchemeHttps && page.Host == options.Host && page.Port == origin.HttpContext.Connection.LocalPort);
        });
        services.Configure<SecurityStampValidatorOptions>(stamps => stamps.ValidationInterval = TimeSpan.FromMinutes(1));
        services.ConfigureApplicationCookie(cookie =>
        {
            Harden(cookie.Cookie, "__Host-agent");
            cookie.ExpireTimeSpan = TimeSpan.FromMinutes(options.IdleMinutes);
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/entrer";
            cookie.AccessDeniedPath = "/compte";
            cookie.ReturnUrlParameter = "suite";
        });
        services.Configure<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, cookie => Harden(cookie.Cookie, "__Host-second-step"));
        services.AddAntiforgery(antiforgery => Harden(antiforgery.Cookie, "__Host-form"));
        // A restart signs everybody out; nothing is left on the disk that could sign somebody in.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAuthorization(StaffPolicies.AddTo);
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(SignInRoutes.Limit, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = options.TriesAMinute, Window = TimeSpan.FromMinutes(1) }));
        });
    }

    private static void Harden(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SecurePolicy = CookieSecurePolicy.Always;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.Path = "/";
    }

    public static T Of<T>(WebApplicationBuilder builder, string section)
        where T : new() => builder.Configuration.GetSection(section).Get<T>() ?? new();

    public static TemplateLibrary LoadTemplates(string? folder) => TemplateLibrary.Load(TemplateLibrary.LocateFolder(folder)) switch
    {
        TemplateLibraryResult.Loaded(var library) => library,
        TemplateLibraryResult.Broken(var problems) => throw new SetupException(string.Join('\n', problems)),
        _ => throw new InvalidOperationException("loading has two outcomes"),
    };

    private static FileExtensionContentTypeProvider Types() => new(new Dictionary<string, string>
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".woff2"] = "font/woff2",
        [".svg"] = "image/svg+xml",
    });
}
