using Forms.Templates;

namespace BackOffice.Review;

/// <summary>Whether a form may be counted at all: its template says so, and no role that would be counted is of a class that stays in the town hall.</summary>
internal static class StatisticsRule
{
    private static readonly HashSet<string> Counted = ["need.kinds", "need.frequency", "offer.kinds", "address.neighbourhood", "person.birthYear"];

    public static bool Counts(FormTemplate template) =>
        template.Statistics && template.Questions.Where(question => Counted.Contains(question.Role)).All(question => question.Privacy is PrivacyClass.Coded or PrivacyClass.Quasi);
}
