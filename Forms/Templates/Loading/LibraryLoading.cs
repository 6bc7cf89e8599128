using Forms.Templates.Rules;

namespace Forms.Templates.Loading;

/// <summary>
/// Loads a forms-templates folder: reads every file and checks it against its schema, then holds all of them against
/// the rules a schema cannot tell, and builds the library only when nothing was found wrong.
/// </summary>
internal static class LibraryLoading
{
    public static TemplateLibraryResult Load(string folder)
    {
        var problems = new ProblemList();
        var source = new JsonSource(folder, problems);
        var communeFile = source.Read("commune.json", FileSchema.Commune);
        var codesFile = source.Read("codes.json", FileSchema.Codes);
        var pictograms = source.ReadIfThere("pictograms.json", FileSchema.Pictograms);
        var folders = FolderReading.Read(folder, source, problems);

        var commune = communeFile is null ? null : CommuneReading.Read(communeFile);
        var lists = CodeLists.Read(codesFile, commune);
        SharedFileRules.Check(communeFile, codesFile);
        foreach (var form in folders)
            FormRules.Check(form, lists, listsAreComplete: communeFile is not null && codesFile is not null);
        LetterRule.Check(folders);

        return problems.All.Count > 0 || commune is null
            ? new TemplateLibraryResult.Broken(problems.All)
            : new TemplateLibraryResult.Loaded(new TemplateLibrary(
                commune, lists, [.. folders.Select(form => FormReading.Read(form, folder, commune, lists))], PictogramReading.Read(pictograms)));
    }
}
