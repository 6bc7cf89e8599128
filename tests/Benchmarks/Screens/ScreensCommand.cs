using System.CommandLine;
using Driving;

namespace Benchmarks.Screens;

/// <summary><c>screens</c>: a picture of every page of the kiosk in every look, and one contact sheet for each look.</summary>
internal static class ScreensCommand
{
    public static Command Create()
    {
        var folder = new Option<string>("--out") { Description = "The folder for the pictures.", DefaultValueFactory = _ => "out/screens" };
        var only = new Option<string>("--only") { Description = "Only looks whose name holds this, such as fr-large." };
        var pages = new Option<string>("--pages") { Description = "Only pages whose name holds this, such as A-phone." };
        var all = new Option<bool>("--all-forms") { Description = "All forms that ship, not only those a kiosk offers without being told." };
        var command = new Command("screens", "Takes a picture of every page of the kiosk, in every look, on both reference screens.") { folder, only, pages, all };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var chromium = await Chromium.StartAsync();
            foreach (var screen in new[] { ReferenceScreen.Usual, ReferenceScreen.Smallest })
            {
                await using var kiosk = await KioskServer.StartAsync([screen.Setting, "Kiosk:MostVisits=100", .. parsed.GetValue(all) ? ShippedForms.Settings : []]);
                foreach (var looks in Looks.All)
                {
                    var name = $"{(screen == ReferenceScreen.Usual ? "usual" : "smallest")}-{looks.Name}";
                    if (!name.Contains(parsed.GetValue(only) ?? "", StringComparison.Ordinal)) continue;
                    var sheet = new ContactSheet();
                    var own = Directory.CreateDirectory(Path.Combine(parsed.GetValue(folder)!, name));
                    await using var tour = await Tour.StartAsync(kiosk, chromium, looks);
                    var part = parsed.GetValue(pages) ?? "";
                    await foreach (var page in tour.PagesAsync(name => name.Contains(part, StringComparison.Ordinal)).WithCancellation(cancellation))
                    {
                        var picture = await tour.Page.ScreenshotAsync();
                        await File.WriteAllBytesAsync(Path.Combine(own.FullName, $"{page}.png"), picture, cancellation);
                        sheet.Add(page, picture);
                    }

                    await File.WriteAllBytesAsync(Path.Combine(own.Parent!.FullName, $"{name}.png"), sheet.ToPng(), cancellation);
                    Console.WriteLine($"{name}: {sheet.Count} pages");
                }
            }

            return 0;
        });
        return command;
    }
}
