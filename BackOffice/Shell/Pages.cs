using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BackOffice.Shell;

/// <summary>Answers with a page: a component and its parameters, rendered on the server.</summary>
internal static class Pages
{
    public static RazorComponentResult<T> Show<T>(Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where T : IComponent => new(parameters) { StatusCode = status };

    public static IResult GoTo(string path) => new SeeOther(path);

    /// <summary>What is asked for is not there, or not any more.</summary>
    public static IResult Gone(Staff staff) =>
        Show<MessagePage>(new() { [nameof(MessagePage.Staff)] = staff, [nameof(MessagePage.Title)] = "Introuvable", [nameof(MessagePage.Text)] = "Ce que vous cherchez n’existe pas, ou plus. Un collègue l’a peut-être traité." }, StatusCodes.Status404NotFound);
}
