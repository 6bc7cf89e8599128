using System.Globalization;
using Kiosk.Shell;

namespace Kiosk.Visits;

/// <summary>How a visit is kept alive and how it ends.</summary>
internal static class VisitRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/leave", (HttpContext context, ScreenMaker screens) => context.Features.Get<Visit>() is { } visit
            ? Pages.Show<LeavePage>(new() { [nameof(LeavePage.Screen)] = screens.For(visit), [nameof(LeavePage.Return)] = visit.LastPage })
            : Pages.GoTo("/"));
        routes.MapPost("/leave", (IFormCollection _, HttpContext context, Visitor visitor) => End(context, visitor));
        // A page that goes away by itself can only ask, not post; ending a visit early harms nobody.
        routes.MapGet("/goodbye", End);

        routes.MapGet("/still-there", (HttpContext context, ScreenMaker screens) => context.Features.Get<Visit>() is { } visit
            ? Pages.Show<StillTherePage>(new() { [nameof(StillTherePage.Screen)] = screens.For(visit) })
            : Pages.GoTo("/"));
        routes.MapPost("/stay", (IFormCollection form, HttpContext context) =>
        {
            if (context.Features.Get<Visit>() is not { } visit) return Pages.GoTo("/");
            if (form["more"] == "yes") visit.MoreTime = true;
            return Pages.GoTo(visit.LastQuestion);
        });
        routes.MapGet("/resume", (HttpContext context) => Pages.GoTo(context.Features.Get<Visit>()?.LastQuestion ?? "/"));
        // The script tells that somebody types or touches without asking for a page; the middleware has marked the visit already.
        // It is told how many seconds nobody may touch the screen from now on.
        routes.MapPost("/presence", (HttpContext context, VisitBook visits, bool? more) =>
        {
            if (context.Features.Get<Visit>() is not { } visit) return Results.StatusCode(StatusCodes.Status410Gone);
            if (more is true) visit.MoreTime = true;
            return Results.Text(visits.IdleTime(visit).TotalSeconds.ToString(CultureInfo.InvariantCulture));
        });
    }

    private static IResult End(HttpContext context, Visitor visitor)
    {
        visitor.Goodbye(context);
        return Pages.GoTo("/");
    }
}
