using Kiosk.Shell;

namespace Kiosk.Visits;

/// <summary>Gives each request its visit, one request of a visit at a time: two taps are answered one after the other.</summary>
internal sealed class VisitTurn(RequestDelegate next, Visitor visitor)
{
    public async Task InvokeAsync(HttpContext context)
    {
        // A page beats by itself; nobody needs to be there for it, so it does not count as a touch.
        if (context.Request.Path == Heartbeat.Path || visitor.Of(context) is not { } visit)
        {
            await next(context);
            return;
        }

        await visit.Gate.WaitAsync(context.RequestAborted);
        try
        {
            context.Features.Set(visit);
            if (HttpMethods.IsGet(context.Request.Method)) visit.Remember(context.Request.Path, context.Request.QueryString);
            await next(context);
        }
        finally
        {
            visit.Gate.Release();
        }
    }
}
