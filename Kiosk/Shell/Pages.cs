using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Kiosk.Shell;

/// <summary>Answers with a page: a component and its parameters, rendered on the server.</summary>
internal static class Pages
{
    public static RazorComponentResult<T> Show<T>(Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where T : IComponent => new(parameters) { StatusCode = status };

    /// <summary>After a post, the browser asks for the next page itself: going back or reloading never posts twice.</summary>
    public static IResult GoTo(string path) => new SeeOther(path);
}
