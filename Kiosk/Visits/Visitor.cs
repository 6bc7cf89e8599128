using Kiosk.Technical;

namespace Kiosk.Visits;

/// <summary>Who is at the screen in this request: the visit its cookie names, if it still goes on.</summary>
internal sealed class Visitor(VisitBook visits, TechnicalSession technical)
{
    public const string Cookie = "visit";

    /// <summary>The visit of this request, marked as touched; null when there is none.</summary>
    public Visit? Of(HttpContext context)
    {
        var visit = visits.Find(context.Request.Cookies[Cookie]);
        if (visit is not null) visits.Touch(visit);
        return visit;
    }

    /// <summary>The visit of this request, opened when there is none.</summary>
    public Visit Welcome(HttpContext context)
    {
        if (Of(context) is { } known) return known;
        // A resident is at the screen: whoever of the staff was, is gone.
        technical.End();
        var visit = visits.Open();
        context.Response.Cookies.Append(Cookie, visit.Key, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });
        return visit;
    }

    /// <summary>Forgets the visit, and has the browser forget its own trace of it.</summary>
    public void Goodbye(HttpContext context)
    {
        if (visits.Find(context.Request.Cookies[Cookie]) is { } visit) visits.End(visit);
        context.Response.Cookies.Delete(Cookie);
        context.Response.Headers["Clear-Site-Data"] = "\"cookies\", \"storage\"";
    }
}
