using Kiosk.Visits;

namespace Kiosk.Shell;

/// <summary>Whether a page is alive on the screen: its script says so every ten seconds, and whoever watches the session asks here.</summary>
internal sealed class Heartbeat(TimeProvider clock)
{
    public const string Path = "/pouls";

    /// <summary>Where the session asks whether it may begin the browser anew without disturbing anybody.</summary>
    public const string RestPath = "/pouls/repos";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(30);

    private long last = clock.GetTimestamp();

    public bool IsBeating => clock.GetElapsedTime(Volatile.Read(ref last)) <= Patience;

    public void Beat() => Volatile.Write(ref last, clock.GetTimestamp());

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(Path, (Heartbeat heartbeat) =>
        {
            heartbeat.Beat();
            return Results.NoContent();
        });
        routes.MapGet(Path, (Heartbeat heartbeat) => heartbeat.IsBeating ? Results.NoContent() : Results.StatusCode(StatusCodes.Status503ServiceUnavailable));
        routes.MapGet(RestPath, (VisitBook visits) => visits.Resting >= Rest ? Results.NoContent() : Results.StatusCode(StatusCodes.Status409Conflict));
    }
}
