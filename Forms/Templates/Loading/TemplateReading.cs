namespace Forms.Templates.Loading;

/// <summary>Builds the questions of a form from a template.json that was found to be sound.</summary>
internal static class TemplateReading
{
    public static FormTemplate Read(Place template, IReadOnlyDictionary<string, IReadOnlyList<CodeEntry>> lists) => new(
        new FormId(Text(template, "id")), new FormVersion(template["version"]!.Number!.Value), Text(template, "letter"),
        template["statistics"]!.IsTrue,
        [.. template.ItemsOf("pages").Select(page => new TemplatePage(
            [.. page.ItemsOf("sections").Select(section => new Section(
                Text(section, "id"),
                [.. section.ItemsOf("questions").Select(question => ReadQuestion(question, lists))]))]))]);

    private static Question ReadQuestion(Place question, IReadOnlyDictionary<string, IReadOnlyList<CodeEntry>> lists)
    {
        var id = new QuestionId(Text(question, "id"));
        var role = Text(question, "role");
        var privacy = Enum.Parse<PrivacyClass>(Text(question, "privacy"), ignoreCase: true);
        var requirement = ReadRequirement(question);
        var print = ReadPrint(question["print"]);
        return Text(question, "kind") switch
        {
            "choice" => new Question.Choice(
                id, role, privacy, requirement, print, question["many"]?.IsTrue ?? false,
                ChoiceOptions.Of(question, lists), ChoiceOptions.GridOf(question, lists)),
            "cells" => new Question.Cells(
                id, role, privacy, requirement, print,
                Enum.Parse<Alphabet>(Text(question, "alphabet"), ignoreCase: true),
                Enum.Parse<CellFormat>(Text(question, "format"), ignoreCase: true), question["length"]!.Number!.Value),
            "line" => new Question.Line(id, role, privacy, requirement, print, question["maxLength"]!.Number!.Value),
            _ => new Question.Signature(id, role, privacy, requirement, print),
        };
    }

    private static Requirement ReadRequirement(Place question)
    {
        if (question["required"]?.IsTrue ?? false)
            return new Requirement.Always();
        if (question["requiredIf"] is { } when)
            return new Requirement.When(new QuestionId(Text(when, "question")), Text(when, "is"));
        return question["oneOf"]?.Text is { } group ? new Requirement.OneOf(group) : new Requirement.Optional();
    }

    private static PrintHint ReadPrint(Place? print) => new(
        print?["label"]?.Text is { } label ? Enum.Parse<LabelSide>(label, ignoreCase: true) : PrintHint.Default.Label,
        print?["columns"]?.Number ?? PrintHint.Default.Columns,
        print?["beside"]?.IsTrue ?? PrintHint.Default.Beside);

    private static string Text(Place place, string name) => place[name]!.Text!;
}
