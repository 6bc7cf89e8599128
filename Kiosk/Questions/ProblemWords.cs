using Forms.Filling;
using Forms.Templates;
using Kiosk.Words;

namespace Kiosk.Questions;

/// <summary>Says in the visitor's language why an entry was refused, and so what to do.</summary>
internal static class ProblemWords
{
    public static string Of(EntryProblem problem, Question question, ScreenWords words) => problem switch
    {
        EntryProblem.Missing when question.Requirement is Requirement.OneOf => words.MissingReach,
        EntryProblem.Missing when question is Question.Choice choice && YesNo.Is(choice) => words.NeedsYes,
        EntryProblem.Missing => question is Question.Choice ? words.MissingChoice : words.MissingText,
        EntryProblem.NotOffered => words.NotOffered,
        EntryProblem.NotAPhone => words.NotAPhone,
        EntryProblem.NotADate => words.NotADate,
        EntryProblem.DateOutOfRange => words.DateOutOfRange,
        EntryProblem.NotAYear => words.NotAYear,
        EntryProblem.NotAPostcode => words.NotAPostcode,
        EntryProblem.NotAnEmail => words.NotAnEmail,
        EntryProblem.TooLong => words.TooLong,
        EntryProblem.UnknownCharacter => words.UnknownCharacter,
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, "not a problem of an entry"),
    };
}
