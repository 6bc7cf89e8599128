using System.Text.RegularExpressions;
using Forms.Layout;
using Forms.PageCodes;
using Forms.Templates;
using Forms.Tests.Templates;
using Testing;

namespace Forms.Tests.Docs;

/// <summary>The form that docs/templates.md shows is a form.</summary>
[TestClass]
public sealed partial class TemplateGuideTests
{
    [TestMethod]
    public void The_example_of_the_guide_is_loaded_and_fits_at_both_sizes()
    {
        using var folder = TemplateFolder.Copy();
        foreach (var (file, content) in Examples()) Write(folder, file, content);

        Assert.IsEmpty(folder.Problems(), string.Join('\n', folder.Problems()));
        var form = folder.Library().Newest(new FormId("bulky-waste"));

        Assert.IsNotNull(form);
        foreach (var size in Enum.GetValues<PrintSize>()) Assert.IsEmpty(LayoutEngine.Compute(form, size).Problems);
    }

    [TestMethod]
    public void The_example_of_the_guide_uses_every_kind_of_question()
    {
        using var folder = TemplateFolder.Copy();
        foreach (var (file, content) in Examples()) Write(folder, file, content);

        var kinds = folder.Library().Newest(new FormId("bulky-waste"))!.Template.Questions.Select(question => question.GetType()).Distinct();

        CollectionAssert.AreEquivalent(typeof(Question).GetNestedTypes(), kinds.ToArray());
    }

    // The guide shows the French words; the other three files have the same members.
    private static void Write(TemplateFolder folder, string file, string content)
    {
        folder.Write(file, content);
        if (!file.EndsWith("texts.fr.json", StringComparison.Ordinal)) return;
        foreach (var language in TextLanguages.All.Where(language => language != TextLanguage.French))
            folder.Write(file.Replace("texts.fr.", $"texts.{language.Key()}.", StringComparison.Ordinal), content.Replace("\"fr\"", $"\"{language.Key()}\"", StringComparison.Ordinal));
    }

    private static IReadOnlyList<(string File, string Content)> Examples()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "docs/templates.md"));
        var examples = Example().Matches(guide).Select(match => (match.Groups["file"].Value, match.Groups["content"].Value)).ToList();
        Assert.HasCount(2, examples);
        return examples;
    }

    [GeneratedRegex(@"^\*\*`(?<file>[^`]+)`\*\*\s+```json\n(?<content>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
