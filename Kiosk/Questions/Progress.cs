using System.Globalization;
using Forms.Templates;
using Kiosk.Words;

namespace Kiosk.Questions;

/// <summary>« Question 3 sur 9 », or nothing for a question that is not on the way.</summary>
internal static class Progress
{
    public static string? Of(Journey journey, QuestionId question, ScreenWords words) =>
        journey.NumberOf(question) is > 0 and var number
            ? string.Format(CultureInfo.InvariantCulture, words.QuestionOf, number, journey.Path.Count)
            : null;
}
