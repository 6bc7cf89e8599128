using System.Globalization;

namespace Forms.Templates.Loading;

/// <summary>Finds the form folders and reads their files.</summary>
internal static class FolderReading
{
    public static IReadOnlyList<FormFolder> Read(string folder, JsonSource source, ProblemList problems)
    {
        var found = new List<FormFolder>();
        foreach (var form in FoldersIn(folder))
        {
            var versions = FoldersIn(Path.Combine(folder, form));
            if (versions.Count == 0)
                problems.Add(form, "", "a form's folder holds one folder for each version, named 1, 2 …", "nothing");
            found.AddRange(versions.Select(version => Version(folder, form, version, source, problems)).OfType<FormFolder>());
        }

        if (found.Count == 0)
            problems.Add("", "", "at least one form must be there, as in help-request/1/template.json", "nothing");
        return [.. found.OrderBy(form => form.Id, StringComparer.Ordinal).ThenBy(form => int.Parse(form.Version, CultureInfo.InvariantCulture))];
    }

    private static FormFolder? Version(string folder, string form, string version, JsonSource source, ProblemList problems)
    {
        var path = $"{form}/{version}";
        if (!int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            problems.Add(path, "", "a version's folder is named by a number, 1, 2 …", version);
            return null;
        }

        ReportUnknownTexts(folder, path, problems);
        var template = source.Read($"{path}/template.json", FileSchema.Template);
        var texts = new Dictionary<TextLanguage, Place>();
        foreach (var language in TextLanguages.All)
        {
            if (source.Read($"{path}/texts.{language.Key()}.json", FileSchema.Texts) is { } text)
                texts[language] = text;
        }

        var screens = source.ReadIfThere($"{path}/screens.json", FileSchema.Screens);
        return new FormFolder(path, form, version, template, texts, screens);
    }

    private static void ReportUnknownTexts(string folder, string path, ProblemList problems)
    {
        var known = TextLanguages.All.Select(language => $"texts.{language.Key()}.json").ToHashSet();
        foreach (var name in Directory.EnumerateFiles(Path.Combine(folder, path), "texts.*").Select(Path.GetFileName).OfType<string>().Order())
        {
            if (!known.Contains(name))
                problems.Add($"{path}/{name}", "", $"words stand in {string.Join(", ", known)}", name);
        }
    }

    private static List<string> FoldersIn(string folder) =>
        [.. from path in Directory.EnumerateDirectories(folder)
            let name = Path.GetFileName(path)
            where !name.StartsWith('.')
            orderby name
            select name];
}
