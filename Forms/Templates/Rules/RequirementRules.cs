using Forms.Templates.Loading;

namespace Forms.Templates.Rules;

/// <summary>A question is required in one way only, and a condition points back to a box that exists.</summary>
internal static class RequirementRules
{
    public static void Check(
        IReadOnlyList<Place> questions, IReadOnlyDictionary<string, IReadOnlyList<CodeEntry>> lists,
        bool listsAreComplete, bool templateIsWhole)
    {
        var earlier = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var question in questions)
        {
            CheckOneWay(question);
            if (question["requiredIf"] is { } when)
                CheckCondition(when, earlier, lists, listsAreComplete, templateIsWhole);
            if (question["id"]?.Text is { } id)
                earlier.TryAdd(id, question);
        }

        foreach (var group in questions.Select(question => question["oneOf"]).OfType<Place>().GroupBy(place => place.Text))
        {
            if (group.Count() == 1)
                group.Single().Report("at least two questions share a oneOf; for one alone write \"required\": true");
        }
    }

    private static void CheckOneWay(Place question)
    {
        Place?[] ways = [question["required"] is { IsTrue: true } required ? required : null, question["requiredIf"], question["oneOf"]];
        foreach (var second in ways.OfType<Place>().Skip(1))
            second.Report("a question has only one of required, requiredIf and oneOf");
    }

    private static void CheckCondition(
        Place when, Dictionary<string, Place> earlier,
        IReadOnlyDictionary<string, IReadOnlyList<CodeEntry>> lists, bool listsAreComplete, bool templateIsWhole)
    {
        if (when["question"] is not { Text: { } name } question)
            return;

        if (!earlier.TryGetValue(name, out var asked))
        {
            if (templateIsWhole)
                question.Report("a condition names a question that stands before this one");
            return;
        }

        if (asked["kind"]?.Text is "cells" or "line" or "signature")
        {
            question.Report("a condition names a question of kind choice");
            return;
        }

        var values = ChoiceOptions.Of(asked, lists);
        var known = listsAreComplete || asked["options"] is not null;
        if (known && values.Count > 0 && when["is"] is { Text: { } value } place && !values.Contains(value))
            place.Report($"a value of {name} is one of {string.Join(", ", values)}");
    }
}
