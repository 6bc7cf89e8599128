using System.Globalization;
using BackOffice.Access;
using BackOffice.Shell;
using Forms.Layout;
using Forms.PageCodes;
using Forms.Printing;
using Forms.Templates;

namespace BackOffice.Printing;

/// <summary>Prints forms to hand out: each copy with a serial of its own, in either size.</summary>
internal static class PrintRoutes
{
    /// <summary>The most copies at once.</summary>
    public const int MostCopies = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/imprimer").RequireAuthorization(StaffPolicies.Review);
        group.MapGet("", (HttpContext context, TemplateLibrary library) => Show(context, library, null));
        group.MapPost("", (IFormCollection posted, HttpContext context, TemplateLibrary library, PageCodeKeys keys) =>
        {
            if (!int.TryParse(posted["copies"], NumberStyles.None, CultureInfo.InvariantCulture, out var copies) || copies is < 1 or > MostCopies)
                return Show(context, library, $"« {posted["copies"]} » : le nombre d’exemplaires va de 1 à {MostCopies}.");
            if (library.Newest(new FormId(posted["form"].ToString())) is not { } form) return Show(context, library, "Choisissez un formulaire.");
            var file = Path.Combine(form.Folder, LayoutFile.NameFor(posted["size"] == "large" ? PrintSize.Large : PrintSize.Normal));
            if (!File.Exists(file)) return Show(context, library, "La mise en page de ce formulaire n’est pas figée : lancez une fois « formscanner publish ».");
            using var pdf = new MemoryStream();
            FormPrinter.Print(LayoutFile.Read(file), form.Texts[TextLanguage.French].Title, copies, keys, pdf);
            return Results.File(pdf.ToArray(), "application/pdf", string.Create(CultureInfo.InvariantCulture, $"{form.Template.Id}-{copies}.pdf"));
        });
    }

    /// <summary>The secrets page codes are vouched for with: the file that <c>PageCodes:KeyFile</c> names, or none; throws <see cref="SetupException"/> when it cannot be used.</summary>
    public static PageCodeKeys LoadKeys(string? file)
    {
        if (string.IsNullOrEmpty(file)) return PageCodeKeys.None;
        try
        {
            return PageCodeKeys.Parse(File.ReadLines(file));
        }
        catch (Exception problem) when (problem is IOException or FormatException or UnauthorizedAccessException)
        {
            throw new SetupException($"PageCodes:KeyFile names {file}, which cannot be used: {problem.Message}");
        }
    }

    /// <summary>The page, with what was refused and what had been typed.</summary>
    internal static IResult Show(HttpContext context, TemplateLibrary library, string? refused, string addresses = "") => Pages.Show<PrintPage>(
        new() { [nameof(PrintPage.Staff)] = Staff.Of(context), [nameof(PrintPage.Forms)] = library.Current.ToList(), [nameof(PrintPage.Refused)] = refused, [nameof(PrintPage.Addresses)] = addresses },
        refused is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
}
