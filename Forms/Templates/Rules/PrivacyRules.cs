using Forms.Templates.Loading;

namespace Forms.Templates.Rules;

/// <summary>Nothing that names a person, and nothing of a form kept out of statistics, may be classed as a fact that leaves.</summary>
internal static class PrivacyRules
{
    private static readonly string[] PersonRoles =
        ["person.", "requester.", "address.", "parent.", "contactPerson.", "homeService.", "signature"];

    private static readonly string[] PersonWords = ["name", "phone", "email", "birth", "address", "street"];

    public static void Check(Place question, bool statistics)
    {
        if (question["privacy"] is not { Text: { } privacy } place || privacy is not ("coded" or "quasi"))
            return;

        if (!statistics)
            place.Report("a form with statistics false has only identifier, sensitive or never");
        if (privacy is not "coded")
            return;

        if (question["role"]?.Text is { } role && NamesPerson(role))
            place.Report($"the role {role} tells who a person is: identifier, quasi, sensitive or never");
        else if (IsFreeHandwriting(question))
            place.Report("what is written freely may name somebody: identifier, quasi, sensitive or never");
    }

    private static bool NamesPerson(string role) =>
        PersonRoles.Any(start => role.StartsWith(start, StringComparison.Ordinal))
        || PersonWords.Any(word => role[(role.LastIndexOf('.') + 1)..].Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool IsFreeHandwriting(Place question) =>
        question["kind"]?.Text is "line" or "signature"
        || question["format"]?.Text is "phone" or "name" or "street" or "text";
}
