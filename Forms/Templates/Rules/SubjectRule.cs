using Forms.Privacy;
using Forms.Templates.Loading;

namespace Forms.Templates.Rules;

/// <summary>No title, label or option asks for what a town hall must not ask.</summary>
internal static class SubjectRule
{
    public static void Check(Place? words)
    {
        if (words?.Text is { } text && ForbiddenSubjects.FindIn(text) is { } subject)
            words.Report($"a form must not ask about this; leave out « {subject} »");
    }
}
