using System.Net;
using Kiosk.Shell;

namespace Kiosk.Technical;

/// <summary>Stands before every technical route, those to come as well: only from this machine, and past the PIN only with a session.</summary>
internal sealed class TechnicalGate(RequestDelegate next, TechnicalSession session)
{
    private static readonly string[] OwnNames = ["127.0.0.1", "localhost", "[::1]"];

    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments(TechnicalRoutes.Root, out var rest)) await next(context);
        // A page from elsewhere could have a name of its own lead to this machine; the name it asked for gives it away.
        else if (!IsHere(context)) context.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (rest.Value is not (null or "" or "/") && !session.Admits(context)) await Pages.GoTo(TechnicalRoutes.Root).ExecuteAsync(context);
        else await next(context);
    }

    private static bool IsHere(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && OwnNames.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase);
}
