using Forms.Templates.Loading;

namespace Forms.Templates.Rules;

/// <summary>The screens ask every question that a screen can ask, once, and a condition after what it depends on.</summary>
internal static class ScreenRules
{
    public static void Check(Place screens, IReadOnlyList<Place> questions)
    {
        var known = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var question in questions)
            if (question["id"]?.Text is { } id) known.TryAdd(id, question);

        var order = known.Keys.ToList();
        var path = screens.ItemsOf("path").ToList();
        var all = path.Concat(screens.ItemsOf("later")).ToList();
        Uniqueness.Check(all, "a question stands only once in the screens of a form");
        var earlier = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in all)
        {
            if (place.Text is not { } id) continue;
            if (!known.TryGetValue(id, out var question)) place.Report($"template.json has no question {id}");
            else if (!CanAsk(question)) place.Report("a signature and its date are asked on paper only");
            // A condition that the template itself has wrong was told there.
            else if (question["requiredIf"]?["question"]?.Text is { } condition && order.IndexOf(condition) is >= 0 and var at && at < order.IndexOf(id) && !earlier.Contains(condition))
                place.Report($"a question with a condition stands after the question it depends on, {condition}");
            earlier.Add(id);
        }

        var onPath = path.Select(place => place.Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var (id, question) in known)
        {
            if (!CanAsk(question)) continue;
            if (!earlier.Contains(id)) screens.ReportMissing("path", $"every question stands in path or in later; {id} stands in neither");
            else if (question["required"] is { IsTrue: true } && !onPath.Contains(id))
                screens.ReportMissing("path", $"a required question stands in path; {id} stands in later");
        }
    }

    private static bool CanAsk(Place question) =>
        question["kind"]?.Text != "signature" && question["role"]?.Text != ScreenOrder.SignatureDateRole;
}
