using System.Security.Cryptography;
using System.Text;

namespace Kiosk.Technical;

/// <summary>The one session of staff at the screen: a random cookie, known in memory only, forgotten after five minutes without a request.</summary>
internal sealed class TechnicalSession(TimeProvider clock)
{
    public const string Cookie = "technique";
    public static readonly TimeSpan IdleTime = TimeSpan.FromMinutes(5);
    private const int KeyBytes = 32;

    private readonly Lock gate = new();
    private byte[]? key;
    private long lastAsked;

    /// <summary>Opens a session for this browser; one that was open before ends.</summary>
    public void Begin(HttpContext context)
    {
        var text = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));
        lock (gate) (key, lastAsked) = (Encoding.ASCII.GetBytes(text), clock.GetTimestamp());
        context.Response.Cookies.Append(Cookie, text, Scope());
    }

    /// <summary>Whether this request is of the session; if so, its five minutes begin anew.</summary>
    public bool Admits(HttpContext context)
    {
        lock (gate)
        {
            if (key is not null && clock.GetElapsedTime(lastAsked) > IdleTime) key = null;
            if (key is null || !CryptographicOperations.FixedTimeEquals(key, Encoding.UTF8.GetBytes(context.Request.Cookies[Cookie] ?? ""))) return false;
            lastAsked = clock.GetTimestamp();
            return true;
        }
    }

    public void End()
    {
        lock (gate) key = null;
    }

    /// <summary>Ends it, and has the browser forget it.</summary>
    public void End(HttpContext context)
    {
        End();
        context.Response.Cookies.Delete(Cookie, Scope());
        context.Response.Headers["Clear-Site-Data"] = "\"cookies\", \"storage\"";
    }

    private static CookieOptions Scope() => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = TechnicalRoutes.Root };
}
