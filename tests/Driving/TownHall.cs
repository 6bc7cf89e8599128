using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using BackOffice;
using BackOffice.Access;
using BackOffice.Accounts;
using Driving.Commune;
using Forms.Answers;
using Forms.Templates;
using LocalStore;
using LocalStore.Access;
using LocalStore.Deposits;
using LocalStore.Keys;
using LocalStore.Register;
using LocalStore.Sealing;
using LocalStore.Statistics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Testing;
using StoreOptions = LocalStore.StoreOptions;

namespace Driving;

/// <summary>A real BackOffice on a free port, over TLS with its own authority, with a store of its own in a folder that goes with it.</summary>
public sealed class TownHall : IAsyncDisposable
{
    private static readonly PreparedStore Prepared = new("town-hall", store =>
    {
        SealingKeys.Create(store);
        MasterKey.Create(store);
        StoreSchema.Migrate(store);
    });

    private readonly WebApplication app;
    private readonly DirectoryInfo folder;

    private TownHall(WebApplication app, DirectoryInfo folder, StoreOptions store)
    {
        (this.app, this.folder, Store) = (app, folder, store);
        Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        Book = app.Services.GetRequiredService<RegisterBook>();
    }

    public string Address { get; }

    public StoreOptions Store { get; }

    public RegisterBook Book { get; }

    public IServiceProvider Services => app.Services;

    public TemplateLibrary Library => app.Services.GetRequiredService<TemplateLibrary>();

    public string Folder => folder.FullName;

    public static async Task<TownHall> OpenAsync(params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("backoffice-");
        var store = Prepared.CopyTo(Path.Combine(folder.FullName, "data"));
        string[] args =
        [
            "--BackOffice:Port=0", $"--Store:Directory={store.Directory}", "--Store:MinimumFreeMegabytes=0", $"--Templates:Directory={Path.Combine(Repository.Root, "forms-templates")}",
            $"--BackOffice:SyncAgent={NightAgent.Program}", "--Logging:LogLevel:Default=Warning", .. settings.Select(setting => $"--{setting}"),
        ];
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.AddBackOffice();
        // A hundred accounts are made in a run, none of which anybody will ever want to guess.
        builder.Services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000);
        var app = builder.Build();
        app.UseBackOffice();
        await app.StartAsync();
        return new TownHall(app, folder, store);
    }

    /// <summary>SHA-256 of the public key this town hall serves with, Base64.</summary>
    public string KeyPin => Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(app.Services.GetRequiredService<TownCertificates>().Current().PublicKey.ExportSubjectPublicKeyInfo()));

    /// <summary>A one-time code for an account with these roles.</summary>
    public async Task<string> CodeAsync(string name, params string[] roles)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var book = new AgentBook(scope.ServiceProvider.GetRequiredService<UserManager<Agent>>(), scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>(), TimeProvider.System);
        var made = await book.AddAsync(name, roles);
        return made.Code ?? throw new InvalidOperationException(string.Join(' ', made.Problems));
    }

    /// <summary>Somebody signed in the way everybody does: code, password, telephone.</summary>
    public async Task<Colleague> SignInAsync(params string[] roles)
    {
        var name = $"a{Guid.NewGuid():N}"[..12];
        var colleague = new Colleague(this, name);
        await colleague.FirstSignInAsync(await CodeAsync(name, roles));
        return colleague;
    }

    /// <summary>A client that trusts the town hall's own root and nothing else, and keeps cookies.</summary>
    public HttpClient Client(System.Net.CookieContainer cookies)
    {
        var root = X509CertificateLoader.LoadCertificateFromFile(app.Services.GetRequiredService<TownCertificates>().RootFile);
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies };
        handler.SslOptions = new SslClientAuthenticationOptions
        {
            CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, CustomTrustStore = { root }, RevocationMode = X509RevocationMode.NoCheck },
        };
        return new HttpClient(handler) { BaseAddress = new Uri(Address) };
    }

    public async Task<DepositId> PutAsync(Deposit deposit)
    {
        var writer = DepositBoxWriter.Open(Store, SealingKeys.LoadSealer(Store), TimeProvider.System);
        if (await writer.PutAsync([deposit], [], CancellationToken.None) is not PutOutcome.Stored) throw new InvalidOperationException("The box did not take the deposit.");
        return deposit.Id;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
