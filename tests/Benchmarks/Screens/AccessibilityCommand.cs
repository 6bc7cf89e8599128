using System.CommandLine;
using Driving;

namespace Benchmarks.Screens;

/// <summary><c>accessibility</c>: holds every page in every look on both reference screens against the audit, and prints what it finds.</summary>
internal static class AccessibilityCommand
{
    public static Command Create()
    {
        var command = new Command("accessibility", "Audits every page of the kiosk: axe (A, AA, target size, AAA contrast), targets, type, no scrolling.");
        command.SetAction(async (_, cancellation) =>
        {
            await using var chromium = await Chromium.StartAsync();
            var found = 0;
            foreach (var screen in new[] { ReferenceScreen.Usual, ReferenceScreen.Smallest })
            {
                await using var kiosk = await KioskServer.StartAsync([screen.Setting, .. ShippedForms.Settings]);
                foreach (var looks in Looks.All)
                {
                    await using var tour = await Tour.StartAsync(kiosk, chromium, looks);
                    var (pages, problems) = (0, 0);
                    await foreach (var page in tour.PagesAsync().WithCancellation(cancellation))
                    {
                        pages++;
                        foreach (var problem in await PageAudit.ProblemsAsync(tour.Page, screen, withAxe: true))
                        {
                            problems++;
                            Console.WriteLine($"  {page}: {problem}");
                        }
                    }

                    Console.WriteLine($"{screen.Name,-12} {looks.Name,-24} {pages,4} pages {problems,4} problems");
                    found += problems;
                }
            }

            return found == 0 ? 0 : 1;
        });
        return command;
    }
}
