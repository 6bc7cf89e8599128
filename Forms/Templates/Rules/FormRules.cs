using System.Globalization;
using Forms.Templates.Loading;

namespace Forms.Templates.Rules;

/// <summary>What must hold within one form, and between its questions and its words.</summary>
internal static class FormRules
{
    public static void Check(
        FormFolder form, IReadOnlyDictionary<string, IReadOnlyList<CodeEntry>> lists, bool listsAreComplete)
    {
        if (form.Template is not { } template)
            return;

        CheckFolder(form, template);
        var sections = template.ItemsOf("pages").SelectMany(page => page.ItemsOf("sections")).ToList();
        var questions = sections.SelectMany(section => section.ItemsOf("questions")).ToList();
        Uniqueness.Check(sections.Select(section => section["id"]), "a section's id stands only once in a form");
        Uniqueness.Check(questions.Select(question => question["id"]), "a question's id stands only once in a form");

        var statistics = template["statistics"]?.IsTrue ?? true;
        foreach (var question in questions)
        {
            KindRules.Check(question);
            ChoiceRules.Check(question, lists, listsAreComplete);
            CellRules.Check(question);
            PrivacyRules.Check(question, statistics);
        }

        var whole = IsWhole(template);
        RequirementRules.Check(questions, lists, listsAreComplete, whole);
        foreach (var first in sections.Select(section => section.ItemsOf("questions").FirstOrDefault()))
        {
            if (first?["print"]?["beside"] is { IsTrue: true } beside)
                beside.Report("the first question of a section has none before it to stand beside");
        }

        if (form.Screens is { } screens && whole)
            ScreenRules.Check(screens, questions);
        foreach (var (language, texts) in form.Texts)
            TextRules.Check(texts, language, sections, questions, whole);
    }

    // Where a part of the template cannot be read, what seems to point to nothing may well point there.
    private static bool IsWhole(Place template)
    {
        var pages = template.ItemsOf("pages").ToList();
        return pages.Count > 0 && pages.TrueForAll(page => page.ItemsOf("sections").Any()
            && page.ItemsOf("sections").All(section => section["id"]?.Text is not null && section.ItemsOf("questions").Any()
                && section.ItemsOf("questions").All(question => question["id"]?.Text is not null)));
    }

    private static void CheckFolder(FormFolder form, Place template)
    {
        if (template["id"] is { Text: { } id } idPlace && id != form.Id)
            idPlace.Report($"the id is the name of the form's folder, {form.Id}");
        if (template["version"] is { Number: { } number } version && number.ToString(CultureInfo.InvariantCulture) != form.Version)
            version.Report($"the version is the name of its folder, {form.Version}");
    }
}
