using Microsoft.AspNetCore.Antiforgery;

namespace Kiosk.Shell;

/// <summary>A form of a visit that is over (the program restarted, a page from before was brought back) leads to the start, not to an error page.</summary>
internal static class StaleForms
{
    public static IApplicationBuilder UseStaleForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException e) when (e.InnerException is AntiforgeryValidationException && !context.Response.HasStarted)
        {
            await Pages.GoTo("/").ExecuteAsync(context);
        }
    });
}
