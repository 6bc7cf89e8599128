using Forms.Answers;
using Kiosk;
using LocalStore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Testing;

namespace Driving;

/// <summary>A real kiosk on a free port of this machine, with a drop box and keys of its own in a folder that goes with it.</summary>
public sealed class KioskServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly DirectoryInfo folder;

    private KioskServer(WebApplication app, DirectoryInfo folder, StoreOptions store)
    {
        (this.app, this.folder, Store) = (app, folder, store);
        Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
    }

    public string Address { get; }

    public StoreOptions Store { get; }

    public IServiceProvider Services => app.Services;

    public string Folder => folder.FullName;

    /// <param name="settings">Options as on the command line, such as <c>Kiosk:IdleSeconds=20</c>.</param>
    public static Task<KioskServer> StartAsync(params string[] settings) => StartAsync(_ => { }, settings);

    public static async Task<KioskServer> StartAsync(Action<IServiceCollection> change, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("kiosk-");
        var store = KioskProgram.NewStore(folder.FullName);
        string[] args =
        [
            "--Kiosk:Port=0", $"--Store:Directory={store.Directory}", "--Store:MinimumFreeMegabytes=0",
            $"--Templates:Directory={Path.Combine(Repository.Root, "forms-templates")}", "--Logging:LogLevel:Default=Warning",
            // Rendering a thousand sentences for each server of a test would be all this machine does.
            "--Speech:RenderAhead=false",
            KioskProgram.SharedSounds, .. settings.Select(setting => $"--{setting}"),
        ];
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.AddKiosk();
        change(builder.Services);
        var app = builder.Build();
        app.UseKiosk();
        await app.StartAsync();
        return new KioskServer(app, folder, store);
    }

    /// <summary>What lies in the box, opened with the private key that the kiosk itself does not have.</summary>
    public Task<IReadOnlyList<Deposit>> DepositsAsync() => KioskProgram.DepositsAsync(Store);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
