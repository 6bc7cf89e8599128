using Forms.Templates;

namespace FormScanner.Commands;

/// <summary>Where forms-templates lies: the working directory, beside the program, or where Templates:Directory says (environment variable Templates__Directory).</summary>
internal static class TemplateFolder
{
    public static string Find() => TemplateLibrary.LocateFolder(Environment.GetEnvironmentVariable("Templates__Directory"));
}
