using System.Globalization;
using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Releases;

namespace CommuneServer.Dashboard;

/// <summary>The pages of the elected: a key, then the figures of their commune.</summary>
internal static class BoardRoutes
{
    public const string Limit = "sign-in";

    private const string CommuneClaim = "commune";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").ExcludeFromDescription();
        pages.MapGet("/entrer", () => SignInPage(wrong: false)).AllowAnonymous();
        pages.MapPost("/entrer", SignInAsync).RequireRateLimiting(Limit).AllowAnonymous();
        pages.MapPost("/sortir", async (IFormCollection _, HttpContext context) =>
        {
            await context.SignOutAsync();
            return Results.Redirect("/entrer");
        }).RequireAuthorization();
        pages.MapGet("/", async (HttpContext context, ViewerBook viewers, BoardBook book, ClassWords words, CancellationToken cancellationToken) =>
            await ViewerOfAsync(context, viewers, cancellationToken) is { } viewer
                ? new RazorComponentResult<BoardPage>(new Dictionary<string, object?>
                {
                    [nameof(BoardPage.Viewer)] = viewer,
                    [nameof(BoardPage.Board)] = new Board(await book.SumsAsync(viewer.Commune, cancellationToken)),
                    [nameof(BoardPage.Words)] = words,
                })
                : (IResult)Results.Redirect("/entrer")).RequireAuthorization();
        pages.MapGet("/chiffres.csv", async (HttpContext context, ViewerBook viewers, BoardBook book, CancellationToken cancellationToken) =>
            await ViewerOfAsync(context, viewers, cancellationToken) is { } viewer
                ? Results.File(Csv(await book.SumsAsync(viewer.Commune, cancellationToken)), "text/csv; charset=utf-8", $"entraide-{viewer.Commune}.csv")
                : Results.Redirect("/entrer")).RequireAuthorization();
    }

    private static async Task<IResult> SignInAsync([FromForm] string key, HttpContext context, ViewerBook viewers, CancellationToken cancellationToken)
    {
        if (await viewers.FindAsync(key, cancellationToken) is not { } viewer) return SignInPage(wrong: true);
        var identity = new ClaimsIdentity([new Claim(CommuneClaim, viewer.Commune), new Claim(ClaimTypes.Name, viewer.Name)], CookieAuthenticationDefaults.AuthenticationScheme);
        await context.SignInAsync(new ClaimsPrincipal(identity));
        return Results.Redirect("/");
    }

    private static RazorComponentResult<SignInPage> SignInPage(bool wrong) => new(new Dictionary<string, object?> { [nameof(Dashboard.SignInPage.Wrong)] = wrong })
    {
        StatusCode = wrong ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK,
    };

    // Who was removed sees nothing more, signed in or not.
    private static async Task<Viewer?> ViewerOfAsync(HttpContext context, ViewerBook viewers, CancellationToken cancellationToken)
    {
        var viewer = new Viewer(context.User.FindFirstValue(CommuneClaim)!, context.User.Identity!.Name!);
        if (await viewers.KnowsAsync(viewer, cancellationToken)) return viewer;
        await context.SignOutAsync();
        return null;
    }

    // Codes and numbers alone, so that no cell can be taken for a formula; semicolons, as French spreadsheets expect.
    private static byte[] Csv(IReadOnlyList<CellSum> sums)
    {
        var lines = new StringBuilder("type;categorie;ensemble;secteur;issue;trimestre;semestre;nombre\r\n");
        foreach (var sum in sums) lines.Append(CultureInfo.InvariantCulture, $"{(sum.IsRequest ? "demande" : "offre")};{sum.Category};{sum.CoarseCategory};{sum.Sector};{sum.Outcome};{sum.Quarter};{sum.Semester};{sum.N}\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(lines.ToString())];
    }
}
