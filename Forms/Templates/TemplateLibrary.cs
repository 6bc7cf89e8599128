using Forms.Templates.Loading;

namespace Forms.Templates;

/// <summary>All forms of the town hall, loaded from a forms-templates folder and found to be sound.</summary>
/// <param name="Commune">The town hall.</param>
/// <param name="Lists">The shared lists by name, <c>commune.neighbourhoods</c> among them.</param>
/// <param name="Forms">Every version of every form, by name and then by version.</param>
/// <param name="Pictograms">The picture that stands with each answer on a screen.</param>
public sealed record TemplateLibrary(
    Commune Commune, IReadOnlyDictionary<string, IReadOnlyList<CodeEntry>> Lists, IReadOnlyList<LoadedForm> Forms, Pictograms Pictograms)
{
    /// <summary>The name of the folder that is looked for.</summary>
    public const string FolderName = "forms-templates";

    public LoadedForm? Find(FormId form, FormVersion version) =>
        Forms.FirstOrDefault(loaded => loaded.Template.Id == form && loaded.Template.Version == version);

    /// <summary>The newest version of every form, by the letter the town hall calls it by.</summary>
    public IEnumerable<LoadedForm> Current =>
        Forms.GroupBy(loaded => loaded.Template.Id).Select(versions => versions.MaxBy(loaded => loaded.Template.Version.Number)!)
            .OrderBy(loaded => loaded.Template.Letter, StringComparer.Ordinal);

    /// <summary>The version to hand out today, or null when there is no such form.</summary>
    public LoadedForm? Newest(FormId form) =>
        Forms.Where(loaded => loaded.Template.Id == form).MaxBy(loaded => loaded.Template.Version.Number);

    /// <summary>Loads every form in <paramref name="folder"/>, or says everything that is wrong with it.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static TemplateLibraryResult Load(string folder) => LibraryLoading.Load(folder);

    /// <summary>The forms-templates folder: <paramref name="option"/> when given, else in the working directory, else beside the program.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none; the message names the places looked at.</exception>
    public static string LocateFolder(string? option) =>
        LocateFolder(option, Directory.GetCurrentDirectory(), AppContext.BaseDirectory);

    internal static string LocateFolder(string? option, string workingDirectory, string programDirectory)
    {
        string[] places = string.IsNullOrWhiteSpace(option)
            ? [Path.Combine(workingDirectory, FolderName), Path.Combine(programDirectory, FolderName)]
            : [Path.GetFullPath(option, workingDirectory)];
        return places.FirstOrDefault(Directory.Exists) ?? throw new DirectoryNotFoundException(
            $"No folder of form templates. Looked at: {string.Join(", ", places)}. "
            + $"Start the program where {FolderName} lies, or name the folder with the option Templates:Directory.");
    }
}
