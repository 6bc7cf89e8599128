using System.Net;
using System.Text;
using Forms.Look;
using Forms.Templates;
using Kiosk.Camera;
using Kiosk.Checking;
using Kiosk.Help;
using Kiosk.Pictures;
using Kiosk.Questions;
using Kiosk.Receipt;
using Kiosk.Sending;
using Kiosk.Shell;
using Kiosk.Speech;
using Kiosk.Start;
using Kiosk.Technical;
using Kiosk.Visits;
using Kiosk.Words;
using LocalStore;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting.Systemd;

namespace Kiosk;

/// <summary>Puts the kiosk together, and refuses to start with all that is wrong with its set-up.</summary>
internal static class KioskSetup
{
    public static void AddKiosk(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection("Kiosk").Get<KioskOptions>() ?? new();
        var store = builder.Configuration.GetSection("Store").Get<StoreOptions>() ?? new();
        var camera = builder.Configuration.GetSection("Camera").Get<CameraOptions>() ?? new();
        var receipt = builder.Configuration.GetSection("Receipt").Get<ReceiptOptions>() ?? new();
        var speech = builder.Configuration.GetSection("Speech").Get<SpeechOptions>() ?? new();
        var problems = options.Problems().Concat(store.Problems()).Concat(camera.Problems()).Concat(receipt.Problems()).Concat(speech.Problems()).ToList();
        if (problems.Count > 0) throw new SetupException(string.Join('\n', problems));
        var templates = TemplateLibrary.LocateFolder(builder.Configuration["Templates:Directory"]);
        var library = LoadTemplates(templates);

        builder.Host.UseSystemd();
        // Nothing but this machine itself can ask.
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        var services = builder.Services;
        services.AddSingleton(options).AddSingleton(store).AddSingleton(library).AddSingleton(library.Pictograms).AddSingleton(TimeProvider.System);
        services.AddSingleton<IconBook>().AddSingleton<ScreenLanguages>().AddSingleton<OfferedForms>().AddSingleton<ScreenMaker>();
        services.AddSingleton<VisitBook>().AddSingleton<Visitor>().AddSingleton<DepositSlot>().AddSingleton<Heartbeat>();
        services.AddSingleton(camera).AddSingleton(provider => new CameraReader(camera, templates, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(receipt).AddSingleton<ReceiptPrinter>().AddSingleton<ScreenCalibration>();
        services.AddTechnicalPages();
        services.AddHostedService<VisitSweeper>();
        services.AddSingleton(speech).AddSingleton<SpeechEngine>().AddSingleton<PromptFolder>().AddSingleton<PromptBook>().AddSingleton<Voice>();
        services.AddHostedService<PromptRenderer>();
        // UseSystemd registers the notifier only where systemd started the program.
        services.TryAddSingleton<ISystemdNotifier, SystemdNotifier>();
        services.AddHostedService<SystemdWatchdog>();
        services.AddRazorComponents();
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "form");
        services.Configure<KeyManagementOptions>(keys => keys.XmlRepository = new ForgetfulKeys());
    }

    public static void UseKiosk(this WebApplication app)
    {
        app.Services.GetRequiredService<DepositSlot>().Open();
        _ = app.Services.GetRequiredService<OfferedForms>();
        _ = app.Services.GetRequiredService<IconBook>();
        _ = app.Services.GetRequiredService<ScreenLanguages>();
        _ = app.Services.GetRequiredService<ScreenCalibration>();
        _ = app.Services.GetRequiredService<TechnicalWords>();
        app.UseProtection();
        app.UseStaticFiles(new StaticFileOptions { ContentTypeProvider = Types() });
        app.UseSounds();
        app.UseMiddleware<TechnicalGate>();
        app.UseMiddleware<VisitTurn>();
        app.UseStaleForms();
        app.UseRouting();
        app.UseAntiforgery();
        StartRoutes.Map(app);
        QuestionRoutes.Map(app);
        CheckRoutes.Map(app);
        SendRoutes.Map(app);
        ReceiptRoutes.Map(app);
        HelpRoutes.Map(app);
        SpeechRoutes.Map(app);
        CameraRoutes.Map(app);
        VisitRoutes.Map(app);
        Heartbeat.Map(app);
        TechnicalRoutes.Map(app);
        var colours = LookTokens.Shipped.ToCss();
        app.MapGet("/look.css", (ScreenCalibration calibration) => TypedResults.Text(colours + ScreenCss.Of(calibration.Size), "text/css", Encoding.UTF8));
    }

    private static TemplateLibrary LoadTemplates(string folder) => TemplateLibrary.Load(folder) switch
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
