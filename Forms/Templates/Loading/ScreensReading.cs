namespace Forms.Templates.Loading;

/// <summary>Reads a screens.json that was found to be sound.</summary>
internal static class ScreensReading
{
    public static ScreenOrder Read(Place? screens, FormTemplate template) => screens is null
        ? ScreenOrder.Of(template)
        : new ScreenOrder(Ids(screens, "path"), Ids(screens, "later"));

    private static List<QuestionId> Ids(Place screens, string name) => [.. screens.TextsOf(name).Select(id => new QuestionId(id))];
}
