using CommuneServer;
using CommuneServer.Dashboard;
using CommuneServer.Kiosks;
using CommuneServer.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Releases;

namespace Driving.Commune;

/// <summary>A real commune server on a free port, over a file or over PostgreSQL.</summary>
public sealed class CommuneHall : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly DirectoryInfo folder;

    private CommuneHall(WebApplication app, DirectoryInfo folder)
    {
        (this.app, this.folder) = (app, folder);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public Uri Address { get; }

    public IServiceProvider Services => app.Services;

    /// <param name="postgres">A connection string; null for a file.</param>
    /// <param name="clock">The server's clock; null for that of the machine.</param>
    /// <param name="settings">Options as on the command line, such as <c>Commune:Burst=5</c>.</param>
    public static async Task<CommuneHall> OpenAsync(string? postgres = null, TimeProvider? clock = null, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("commune-");
        string[] args =
        [
            "--Commune:Port=0", $"--Commune:Directory={folder.FullName}", $"--Commune:Postgres={postgres}", "--Commune:Burst=1000000", "--Commune:PerMinute=1000000", "--Logging:LogLevel:Default=Warning",
            .. settings.Select(setting => $"--{setting}"),
        ];
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var options = ServerSetup.OptionsOf(builder);
        ServerKey.Create(options);
        await using (var database = Database.Of(options)) await Schema.MigrateAsync(database, TimeProvider.System, CancellationToken.None);
        builder.AddCommuneServer();
        if (clock is not null) builder.Services.AddSingleton(clock);
        var app = builder.Build();
        await app.UseCommuneServerAsync();
        await app.StartAsync();
        return new CommuneHall(app, folder);
    }

    /// <summary>A one-time code for a kiosk.</summary>
    public async Task<string> CodeAsync(string kiosk)
    {
        var code = Services.GetRequiredService<ServerKey>().NewCode();
        await Services.GetRequiredService<KioskBook>().AddCodeAsync(NameOf(kiosk), code, CancellationToken.None);
        return code.ToString();
    }

    public Task RevokeAsync(string kiosk) => Services.GetRequiredService<KioskBook>().RevokeAsync(NameOf(kiosk), CancellationToken.None);

    public Task EraseAsync(string kiosk, Guid release) => Services.GetRequiredService<CommuneServer.Ingest.ReleaseStore>().EraseAsync(NameOf(kiosk), release, CancellationToken.None);

    public Task<string> AddViewerAsync(string commune, string name) => Services.GetRequiredService<ViewerBook>().AddAsync(commune, name, CancellationToken.None);

    public Task<IReadOnlyList<CellSum>> SumsAsync(string commune) => Services.GetRequiredService<BoardBook>().SumsAsync(commune, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static KioskName NameOf(string kiosk) => KioskName.TryParse(kiosk, out var name) ? name : throw new ArgumentException($"'{kiosk}' names no kiosk", nameof(kiosk));
}
